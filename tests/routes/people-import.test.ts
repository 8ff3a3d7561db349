import { action as takeIn, loader as look } from "#app/routes/delegations/people-import-file/route.tsx";
import { action as remove } from "#app/routes/delegations/people-import-removal.ts";
import { takingIn } from "#app/desk/files/taking-in.server.ts";
import { loader as readImports } from "#app/routes/delegations/people-import/route.tsx";
import {
  beginImport,
  listRegistrationImports,
  storePortion,
  takeOutBroken,
} from "#db/delegations/registration-imports.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { receivePart } from "#db/files/upload-files.ts";
import { findUpload, keepUpload, type Upload } from "#db/files/uploads.ts";
import type { PersonRead } from "#domain/delegations/read-people-list.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, meetingId, now, statuses, type Desk } from "#tests/routes/remark-desk.ts";
import { aPerson } from "#tests/support/a-registration.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";

const dialogueId = "budapest-process";
const home = `/meetings/${meetingId}/people/import`;
const act = { actorId: "a-marin", now };

type House = Desk & { readonly upload: Upload; readonly folder: string };

/** A desk to which a list of so many people was brought in. */
async function withList(count: number): Promise<House> {
  const desk = aDesk();
  const { db } = desk;
  db.$client.exec(`DELETE FROM registrations; UPDATE meetings SET state = 'registration' WHERE id = '${meetingId}'`);
  const folder = aFolder().path("uploads");
  const rows = Array.from({ length: count }, (_, at) => `Pakistan,Given${at} FAMILY${at},p${at}@example.org`);
  const part = await receivePart(folder, pieces(["Delegation,Name,E-mail", ...rows].join("\n")), 5_000_000);
  if (part === "too large") throw new Error("The test's file is too large.");
  const kept = keepUpload(db, {
    ...{ folder, part, name: "people.csv", purpose: "people list", dialogueId, digest: (text: string) => text, ...act },
  });
  const upload = kept.outcome === "kept" ? findUpload(db, { uploadId: kept.uploadId, dialogueId }) : undefined;
  if (!upload) throw new Error(`The test's file was not kept: ${kept.outcome}`);
  return { ...desk, upload, folder };
}

async function* pieces(text: string) {
  await Promise.resolve();
  yield Buffer.from(text);
}

function asked(
  house: House,
  person: Person,
  { form, search = "" }: { form?: Record<string, string>; search?: string },
) {
  const params = { meetingId, uploadId: house.upload.id };
  const { context, ...rest } = house.asks(person, `${home}${search}`, { params, form });
  return { ...rest, context: { ...context, uploads: house.folder } };
}

const taken = (house: House, count: number, person: Person = "a-marin") =>
  Promise.resolve().then(() => takeIn(asked(house, person, { form: { accepted: String(count) } })));
const page = (house: House, search = "") => readImports(asked(house, "a-marin", { search })).page;
const stored = ({ db }: House) => listRegistrations(db, meetingId).length;

describe("taking in a list of people", () => {
  it("answers at once, and shows whoever began it how far it is until all are stored", async () => {
    const house = await withList(2_000);
    const answer = await taken(house, 2_000);
    const [begun] = listRegistrationImports(house.db, meetingId);
    expect(answer.headers.get("Location")).toBe(`${home}?imported=${begun?.id}`);
    const meanwhile = page(house, `?imported=${begun?.id}`);
    expect(meanwhile.news).toBeUndefined();
    expect(meanwhile.underWay).toEqual([
      { id: house.upload.id, fileName: "people.csv", state: { kind: "reading", progress: expect.any(Number) } },
    ]);
    expect(meanwhile.waiting).toEqual([]);
    expect(meanwhile.imports).toEqual([]);

    await until(() => page(house).underWay.length === 0, 60_000);
    expect(page(house, `?imported=${begun?.id}`).news).toEqual({ kind: "imported", count: 2_000 });
    expect(stored(house)).toBe(2_000);
  });

  it("stores once what is sent twice, and leads both to the same import", async () => {
    const house = await withList(300);
    const both = await Promise.all([taken(house, 300), taken(house, 300)]);
    await until(() => page(house).underWay.length === 0, 60_000);
    const late = await taken(house, 300);
    const [only, ...others] = listRegistrationImports(house.db, meetingId);
    expect(others).toEqual([]);
    for (const answer of [...both, late]) {
      expect(answer.status).toBe(302);
      expect([home, `${home}?imported=${only?.id}`]).toContain(answer.headers.get("Location"));
    }
    expect(late.headers.get("Location")).toBe(`${home}?imported=${only?.id}`);
    expect(stored(house)).toBe(300);
  });

  it("says of one that broke off that nothing of it is stored, and leads back to its file", async () => {
    const house = await withList(3);
    const { db, upload } = house;
    // As if the server had been killed between two portions, and started again.
    beginImport(db, { meetingId, upload, total: 3, ...act });
    const row: PersonRead = {
      ...{ line: 2, isHead: false, problems: [], doubts: [] },
      person: { ...aPerson({ familyName: "FIRST" }), party: "PAK" },
    };
    storePortion(db, { meetingId, importId: upload.id, rows: [row], ...act });
    takeOutBroken(db);

    const state = { kind: "broke off", isFileThere: true } as const;
    expect(page(house).underWay).toEqual([{ id: upload.id, fileName: "people.csv", state }]);
    expect(page(house).imports).toEqual([]);
    expect(stored(house)).toBe(0);

    await taken(house, 3);
    await until(() => page(house).underWay.length === 0, 60_000);
    expect(stored(house)).toBe(3);
  });

  it("that is taken away while it is being taken in leaves nobody", async () => {
    const house = await withList(2_000);
    await taken(house, 2_000);
    const answer = await Promise.resolve().then(() => remove(asked(house, "a-marin", { form: {} })));
    expect(answer.headers.get("Location")).toBe(home);
    await until(() => takingIn(house.upload.id) === undefined, 60_000);
    expect(stored(house)).toBe(0);
    expect(page(house)).toMatchObject({ underWay: [], imports: [], waiting: [] });
  });

  it("is the secretariat's alone, and takes in nothing where the list is not what they saw", async () => {
    const house = await withList(3);
    expect(
      await statuses(
        () => house,
        (_desk, person) => Promise.resolve().then(() => look(asked(house, person, {}))),
      ),
    ).toEqual(answers({ "a-marin": 200 }));
    for (const person of ["k-orel", "s-qureshi", "nobody"] as const)
      expect(await statusOf(taken(house, 3, person)), person).toBeGreaterThanOrEqual(403);
    await taken(house, 2);
    const search = `?imported=${house.upload.id}`;
    await until(() => takingIn(house.upload.id) === undefined, 60_000);
    const sent = await Promise.resolve()
      .then(() => page(house, search))
      .catch((answer: unknown) => answer);
    expect(sent instanceof Response && sent.headers.get("Location")).toBe(`${home}/${house.upload.id}?changed`);
    expect(stored(house)).toBe(0);
  });
});
