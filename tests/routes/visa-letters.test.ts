import { action as makeOne } from "#app/routes/registering/visa-letter.ts";
import { action as makeAll } from "#app/routes/registering/visa-letters-zip.ts";
import { loader as read } from "#app/routes/registering/visa-letters/route.tsx";
import { listAudit } from "#db/audit/audit.ts";
import { listKeptPassports, removePassport, writePassport } from "#db/registering/passports.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, meetingId, now, statuses, type Desk } from "#tests/routes/remark-desk.ts";
import { aNomination } from "#tests/support/a-nomination.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const home = `/meetings/${meetingId}/people/visa-letters`;
const numbers = ["ZZ1234567", "ZZ7654321", "ZZ5550001"];
const rest = { kind: "official", nationality: "PAK", bornOn: "1984-09-03" } as const;

/** Three who gave a passport, of whom the third's ends soon; one who gave none; one who was refused. */
function withTravellers(state = "registration"): Desk {
  const desk = aDesk();
  const { db } = desk;
  db.$client.exec(`DELETE FROM registrations; UPDATE meetings SET state = '${state}' WHERE id = '${meetingId}'`);
  for (const [at, number] of numbers.entries()) {
    const id = `reg-${at}`;
    aNomination(db, { id, state: "accepted", address: `p${at}@example.org`, familyName: "KHAN", givenName: "Ali" });
    const facts = { ...rest, number, expiresOn: at === 2 ? "2018-10-01" : "2022-01-14" };
    writePassport(db, testKey, { meetingId, registrationId: id, facts, actorId: "r-haider", now });
  }
  aNomination(db, { id: "reg-none", state: "accepted", address: "none@example.org", familyName: "NONE" });
  aNomination(db, { id: "reg-gone", state: "refused", address: "gone@example.org", familyName: "GONE" });
  const facts = { ...rest, number: "ZZ0000001", expiresOn: "2022-01-14" };
  writePassport(db, testKey, { meetingId, registrationId: "reg-gone", facts, actorId: "r-haider", now });
  return desk;
}

const wishes = { reason: "the applications", addressee: "Embassy\nIslamabad", from: "2018-05-06", to: "2018-05-09" };
const everybody = ["reg-0", "reg-1", "reg-2", "reg-none", "reg-gone", "reg-of-another-meeting"];

const reading = (desk: Desk, person: Person, search = "") =>
  Promise.resolve().then(() => read(desk.asks(person, `${home}${search}`, { params: { meetingId } })));

function made(desk: Desk, person: Person, ids = everybody, more: Record<string, string> = {}): Promise<Response> {
  const { request, ...asked } = desk.asks(person, `${home}.zip`, { params: { meetingId }, form: {} });
  const body = new URLSearchParams([...Object.entries({ ...wishes, ...more }), ...ids.map((id) => ["id", id])]);
  return makeAll({ ...asked, request: new Request(request.url, { method: "POST", body }) });
}

const filesOf = async (answer: Response) => readZip(new Uint8Array(await answer.arrayBuffer()));
const opened = (desk: Desk) => listAudit(desk.db, meetingId).filter(({ verb }) => verb === "passport.opened");

describe("the page of letters for visas", () => {
  it("is the secretariat's, and nothing to everybody else", async () => {
    expect(await statuses(withTravellers, reading)).toEqual(
      answers({ "a-marin": 200, "l-demir": 404, "k-orel": 404, "s-qureshi": 404, "r-haider": 404, "v-lind": 404 }),
    );
  });

  it("says who gets one, and why somebody does not, without a word of any passport", async () => {
    const page = await reading(withTravellers(), "a-marin", "?who=accepted");
    const people = page.delegations.flatMap((delegation) => delegation.people);
    expect(people.map(({ id, hindrance, isTicked }) => [id, hindrance, isTicked])).toEqual([
      ...["reg-0", "reg-1", "reg-2"].map((id) => [id, undefined, true]),
      ["reg-none", "no_passport", false],
    ]);
    const concerned = await reading(withTravellers(), "a-marin");
    expect(concerned.delegations.flatMap((one) => one.people).map(({ id, hindrance }) => [id, hindrance])).toEqual([
      ...["reg-0", "reg-1", "reg-2"].map((id) => [id, undefined]),
      ["reg-gone", "gone"],
    ]);
    expect(JSON.stringify([page, concerned])).not.toMatch(/ZZ|1984|2022|2018-10/);
  });
});

describe("letters for visas, many at once", () => {
  it("are made by the secretariat alone, while registering goes on", async () => {
    expect(await statuses(withTravellers, made)).toEqual(answers({ "a-marin": 200 }));
    const late = () => withTravellers("in session");
    expect(await statuses(late, made)).toEqual(answers({ "a-marin": 403 }));
  });

  it("are each the same bytes as made singly, under their names, and tell whom to look at", async () => {
    const desk = withTravellers();
    const files = await filesOf(await made(desk, "a-marin"));
    const name = "BP-JWG-2018-2 visa letter – KHAN Ali";
    expect([...files.keys()]).toEqual([
      `${name}.docx`,
      `${name} (2).docx`,
      `${name} (3).docx`,
      "BP-JWG-2018-2 visa letters – remarks.txt",
    ]);
    const remarks = files.get("BP-JWG-2018-2 visa letters – remarks.txt")?.toString("utf8") ?? "";
    expect(remarks).toMatch(/no longer come[\s\S]*Farah NONE[\s\S]*GONE[\s\S]*within six months[\s\S]*Ali KHAN/);
    expect(remarks).not.toMatch(/ZZ|2018-10/);
    for (const [at, file] of [`${name}.docx`, `${name} (2).docx`, `${name} (3).docx`].entries()) {
      const params = { meetingId, registrationId: `reg-${at}` };
      const one = await makeOne(desk.asks("a-marin", "/", { params, form: wishes }));
      expect(Buffer.from(await one.arrayBuffer()).equals(files.get(file) ?? Buffer.alloc(0)), file).toBe(true);
    }
  });

  it("open each passport once, with who and why in the audit, and none of whoever gets no letter", async () => {
    const desk = withTravellers();
    await filesOf(await made(desk, "a-marin", ["reg-1", "reg-1", "reg-none", "reg-gone"]));
    expect(opened(desk)).toMatchObject([{ targetId: "reg-1", actorId: "a-marin" }]);
    expect(contentsOf(desk.db).reasons).toMatchObject([{ reason: "the applications" }]);
    const letters = listKeptPassports(desk.db, meetingId);
    expect(["reg-0", "reg-1", "reg-gone"].map((id) => letters.get(id)?.letterAt)).toEqual([
      null,
      now.toISOString(),
      null,
    ]);
    // Nothing but the letter says what stands in it.
    const everything = desk.db.$client.serialize().toString("latin1");
    expect(numbers.filter((number) => everything.includes(number))).toEqual([]);
  });

  it("are made in the language that is asked for", async () => {
    const files = await filesOf(await made(withTravellers(), "a-marin", ["reg-0"], { language: "fr" }));
    const words = readZip([...files.values()][0] ?? Buffer.alloc(0))
      .get("word/document.xml")
      ?.toString("utf8");
    expect(words?.replaceAll(/\s/gu, " ")).toContain("3 septembre 1984");
  });

  it("need a reason and somebody, and open nothing without", async () => {
    const desk = withTravellers();
    const before = contentsOf(desk.db);
    expect((await made(desk, "a-marin", everybody, { reason: " " })).headers.get("Location")).toBe(
      `${home}?problem=reason`,
    );
    expect((await made(desk, "a-marin", [])).headers.get("Location")).toBe(`${home}?problem=nobody`);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("stop with whoever stops reading: what was not sent soon was not opened", async () => {
    const desk = withTravellers();
    for (let at = 10; at < 60; at++) {
      const id = `reg-${at}`;
      aNomination(desk.db, { id, state: "accepted", address: `p${at}@example.org`, familyName: `FAMILY${at}` });
      const facts = { ...rest, number: `ZZ10000${at}`, expiresOn: "2022-01-14" };
      writePassport(desk.db, testKey, { meetingId, registrationId: id, facts, actorId: "r-haider", now });
    }
    const all = Array.from({ length: 50 }, (_, at) => `reg-${at + 10}`);
    const reader = (await made(desk, "a-marin", all)).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const first = opened(desk).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(20);
  });

  it("leave out whoever gave up the passport meanwhile", async () => {
    const desk = withTravellers();
    removePassport(desk.db, { meetingId, registrationId: "reg-0", actorId: "r-haider", now });
    const files = await filesOf(await made(desk, "a-marin", ["reg-0"]));
    expect([...files.keys()]).toEqual(["BP-JWG-2018-2 visa letters – remarks.txt"]);
    expect(await statusOf(reading(desk, "a-marin"))).toBe(200);
  });
});
