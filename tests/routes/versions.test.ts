import { loader as confirm } from "#app/routes/versions/freezing/route.tsx";
import { action as place } from "#app/routes/points/point-place.ts";
import { loader as file } from "#app/routes/versions/version-file.ts";
import { action as reopen } from "#app/routes/versions/version-reopening.ts";
import { action as takeBack } from "#app/routes/versions/version-taking-back.ts";
import { loader as one } from "#app/routes/versions/version/route.tsx";
import { loader as list } from "#app/routes/versions/versions/route.tsx";
import { listAudit } from "#db/audit/audit.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { moveVersion, listVersionFiles, listVersions } from "#db/versions/versions.ts";
import { wordsOf } from "#domain/versions/canonical-text.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { aFrozenDesk, formOf, freezes } from "#tests/routes/frozen-desk.ts";
import { answers, statuses } from "#tests/routes/remark-desk.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/report`;
const params = { meetingId };
type Desk = ReturnType<typeof aDesk>;
type Act = (desk: Desk, person: Person) => Promise<Response>;

const readers = answers({ "a-marin": 200, "k-orel": 200, "l-demir": 200 });

describe("freezing a report", () => {
  it("is the secretariat's, and changes nothing by anybody else", async () => {
    const outcomes = await statuses(aDesk, async (desk, person) => {
      const before = contentsOf(desk.db);
      const form = await formOf(desk);
      const answer = await freezes(desk, person, form).finally(() => {
        if (person !== "a-marin") expect(contentsOf(desk.db)).toEqual(before);
      });
      return answer;
    });
    expect(outcomes).toEqual(answers({ "a-marin": 302, "k-orel": 403, "l-demir": 403 }));
  });

  it("shows what would be frozen and what is open, and takes it only as it was seen", async () => {
    const desk = aDesk();
    const { page } = await confirm(desk.asks("a-marin", `${home}/freezing`, { params }));
    expect(page.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(page.missing.length + page.errors.length).toBeGreaterThan(0);

    const { seen: _, ...unseen } = await formOf(desk);
    const before = contentsOf(desk.db);
    const answer = async (form: Record<string, string>) =>
      (await freezes(desk, "a-marin", form)).headers.get("Location");
    expect(await answer(unseen)).toBe(`${home}/freezing?problem=open`);
    expect(await answer({ ...(await formOf(desk)), sha256: "0".repeat(64) })).toBe(`${home}/freezing?problem=changed`);
    expect(await answer({ ...(await formOf(desk)), errors: "0", missing: "0" })).toBe(
      `${home}/freezing?problem=changed`,
    );
    expect(contentsOf(desk.db)).toEqual(before);
    expect(await answer(await formOf(desk))).toBe(`${home}/versions`);
  });

  it("closes lines, points and draft, and cannot be done twice", async () => {
    const desk = await aFrozenDesk();
    const before = contentsOf(desk.db);
    const form = { revision: "1", to: "down" };
    const pointKey = { meetingId, pointId: "p1" };
    expect(await statusOf(place(desk.asks("a-marin", "/p1/place", { params: pointKey, form })))).toBe(403);
    expect(await statusOf(freezes(desk, "a-marin", { id: "x" }))).toBe(403);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("the versions of a report", () => {
  it("exist for staff, the chair and nobody else, as a list, on the page and in Word", async () => {
    const desk = await aFrozenDesk();
    const { key } = desk;
    expect(
      await statuses(
        () => desk,
        async (at, person) => list(at.asks(person, home, { params })),
      ),
    ).toEqual(readers);
    expect(
      await statuses(
        () => desk,
        async (at, person) => one(at.asks(person, home, { params: key })),
      ),
    ).toEqual(readers);
    expect(
      await statuses(
        () => desk,
        async (at, person) => file(at.asks(person, home, { params: key })),
      ),
    ).toEqual(readers);
  });

  it("are nothing under another meeting", async () => {
    const desk = await aFrozenDesk();
    const elsewhere = { meetingId: "sofia-2017", versionId: desk.version.id };
    expect(await statusOf(Promise.resolve().then(() => one(desk.asks("a-marin", home, { params: elsewhere }))))).toBe(
      404,
    );
  });

  it("are printed as they were frozen, and the file is known again", async () => {
    const desk = await aFrozenDesk();
    desk.db.$client.exec("UPDATE interventions SET line = 'said something else'");
    const answer = await file(desk.asks("k-orel", home, { params: desk.key }));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const words = (await readDocx(bytes)).map(([, text]) => wordsOf(text)).join("\n");
    for (const { text } of desk.version.report.paragraphs.slice(0, 2)) expect(words).toContain(wordsOf(text));
    expect(words).not.toContain("said something else");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(listVersionFiles(desk.db, desk.version.id)).toEqual([sha256]);
  });

  it("are taken back by the secretariat with a reason, until a chair has decided", async () => {
    const desk = await aFrozenDesk();
    const takesBack: Act = (at, person) =>
      takeBack(at.asks(person, home, { params: desk.key, form: { reason: "A slip" } }));
    const others = { ...answers({ "k-orel": 403, "l-demir": 403 }), "a-marin": 302 };
    const unsaid = await takeBack(desk.asks("a-marin", home, { params: desk.key, form: { reason: " " } }));
    expect(unsaid.headers.get("Location")).toBe(`${home}/versions?problem=reason#reopening`);
    expect((await list(desk.asks("a-marin", home, { params }))).page.takingBack).toMatchObject({ number: 1 });
    expect((await list(desk.asks("l-demir", home, { params }))).page.takingBack).toBeUndefined();
    expect(await statuses(() => desk, takesBack)).toEqual(others);
    expect(listVersions(desk.db, meetingId)[0]?.state).toBe("reopened");
    expect(listAudit(desk.db, meetingId).map(({ verb }) => verb)).toContain("version.taken_back");
    await changesNothing(desk, () => takesBack(desk, "a-marin"), "decided");
  });

  it("draft a mail to the chair, which waits until staff release it", async () => {
    const { db, version } = await aFrozenDesk();
    expect(db.select().from(mails).all()).toMatchObject([{ personId: "l-demir", state: "held" }]);
    const [message] = db.select().from(messages).all();
    expect(message?.subject).toBe("Draft 1 waits for your approval");
    expect(message?.body).toContain(`http://localhost${home}/versions/${version.id}/approval`);
  });

  it("are opened again with a reason, once they are cleared", async () => {
    const desk = await aFrozenDesk();
    const reopens = (person: Person, form = { reason: "A name is wrong." }) =>
      reopen(desk.asks(person, home, { params: desk.key, form }));
    await changesNothing(desk, () => reopens("a-marin"), "not-open-to-it");
    const act = { actorId: "k-orel", now: new Date("2018-05-10T09:00:00Z") };
    moveVersion(desk.db, { versionId: desk.version.id, event: "cleared", verb: "version.frozen", ...act });
    const unsaid = await reopens("a-marin", { reason: " " });
    expect(unsaid.headers.get("Location")).toBe(`${home}/versions?problem=reason#reopening`);
    expect(listVersions(desk.db, meetingId)[0]?.state).toBe("cleared");
    expect((await reopens("a-marin")).headers.get("Location")).toBe(`${home}/versions`);
    expect(listVersions(desk.db, meetingId)[0]?.state).toBe("reopened");
    expect(listAudit(desk.db, meetingId).at(-1)).toMatchObject({ verb: "version.reopened", actorId: "a-marin" });
    await changesNothing(desk, () => reopens("a-marin"), "not-open-to-it");
  });
});

/** Whoever was not quick enough is told so and not refused. */
async function changesNothing(desk: Desk, act: () => Promise<Response>, problem: string): Promise<void> {
  const before = contentsOf(desk.db);
  expect((await act()).headers.get("Location")).toBe(`${home}/versions?problem=${problem}`);
  expect(contentsOf(desk.db)).toEqual(before);
}
