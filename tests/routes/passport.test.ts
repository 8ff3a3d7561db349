import { action as remove } from "#app/routes/registering/passport-removal.ts";
import { action as makeLetter } from "#app/routes/registering/visa-letter.ts";
import { action as write, loader as read } from "#app/routes/registering/passport/route.tsx";
import { listAudit } from "#db/audit/audit.ts";
import { maskedPassport, writePassport } from "#db/registering/passports.ts";
import type { PassportFacts } from "#domain/registering/passport.ts";
import { aNomination, registrationKey } from "#tests/support/a-nomination.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, now, statuses, type Desk } from "#tests/routes/remark-desk.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const home = `/meetings/sarajevo-2018/registrations/${registrationKey.registrationId}/passport`;
const number = "ZZ1234567";
const facts: PassportFacts = {
  ...{ kind: "official", number, nationality: "Pakistan", bornOn: "1984-09-03", expiresOn: "2022-01-14" },
};

/** R. Haider's registration, and perhaps the passport. */
function withRegistration(state = "registration", isWritten = false): Desk {
  const desk = aDesk();
  desk.db.$client.exec(`DELETE FROM registrations; UPDATE meetings SET state = '${state}' WHERE id = 'sarajevo-2018'`);
  aNomination(desk.db, { personId: "r-haider" });
  const act = { actorId: "r-haider", now };
  if (isWritten) writePassport(desk.db, testKey, { ...registrationKey, facts, ...act });
  return desk;
}

const asked = (desk: Desk, person: Person, form?: Record<string, string>) =>
  desk.asks(person, home, { params: registrationKey, form });
const written = (desk: Desk, person: Person, more: Record<string, string> = {}) =>
  write(asked(desk, person, { ...facts, ...more }));
const reading = (desk: Desk, person: Person) => Promise.resolve().then(() => read(asked(desk, person)));
const removed = (desk: Desk, person: Person) => Promise.resolve().then(() => remove(asked(desk, person, {})));

describe("a passport", () => {
  it("is seen by its end alone, by its owner and the secretariat, and is nothing to their delegation", async () => {
    const kept = () => withRegistration("registration", true);
    expect(await statuses(kept, reading)).toEqual(answers({ "a-marin": 200, "r-haider": 200 }));
    const desk = kept();
    for (const person of ["r-haider", "a-marin"] as const) {
      const page = read(asked(desk, person));
      expect(page).toMatchObject({ kept: { end: "567" }, mayWrite: person === "r-haider" });
      expect(JSON.stringify(page)).not.toMatch(/1234567|1984|2022/);
    }
  });

  it("is written and taken out by its owner alone, while registering goes on", async () => {
    const only = answers({ "a-marin": 403, "r-haider": 302 });
    expect(await statuses(withRegistration, written)).toEqual(only);
    expect(await statuses(() => withRegistration("registration", true), removed)).toEqual(only);
    const late = answers({ "a-marin": 403, "r-haider": 403 });
    expect(await statuses(() => withRegistration("in session", true), written)).toEqual(late);
    expect(await statuses(() => withRegistration("in session", true), removed)).toEqual(late);
  });

  it("is told by field what is wrong with it, and what was typed never comes back", async () => {
    const desk = withRegistration();
    const before = contentsOf(desk.db);
    const wrong = await written(desk, "r-haider", { number: `${number}!`, expiresOn: "2018-05-07" });
    expect(wrong).toMatchObject({
      ...{ init: { status: 422 }, data: { problems: { number: "no-number", expiresOn: "expired" } } },
    });
    expect(JSON.stringify(wrong)).not.toMatch(/ZZ|2018|1984/);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("leads nobody past its number: not by the address it answers with", async () => {
    const desk = withRegistration();
    const answer = await written(desk, "r-haider");
    expect(answer instanceof Response && answer.headers.get("Location")).toBe(`${home}?news=kept`);
    expect(maskedPassport(desk.db, testKey, registrationKey.registrationId)?.end).toBe("567");
  });

  it("given by two is told to the secretariat, by their names and not by the number", async () => {
    const desk = withRegistration("registration", true);
    const other = { meetingId: "sarajevo-2018", registrationId: "reg-2" };
    aNomination(desk.db, { id: "reg-2", address: "ana@example.org", familyName: "OTHER" });
    writePassport(desk.db, testKey, { ...other, facts: { ...facts, nationality: "PAK" }, actorId: "ana", now });
    expect(read(asked(desk, "a-marin")).same).toEqual([
      { id: "reg-2", path: "/meetings/sarajevo-2018/registrations/reg-2", name: "Farah OTHER" },
    ]);
    expect(read(asked(desk, "r-haider")).same).toEqual([]);
    expect(await statusOf(removed(desk, "r-haider"))).toBe(302);
    expect(read(asked(desk, "a-marin")).same).toEqual([]);
  });
});

describe("the letter for a visa", () => {
  const kept = () => withRegistration("registration", true);
  const wishes = { reason: "the application", addressee: "Embassy\nIslamabad", from: "2018-05-06", to: "2018-05-09" };
  const made = (desk: Desk, person: Person, more: Record<string, string> = {}) =>
    makeLetter(desk.asks(person, `${home}/visa-letter`, { params: registrationKey, form: { ...wishes, ...more } }));

  it("is made by the secretariat alone, while registering goes on", async () => {
    expect(await statuses(kept, made)).toEqual(answers({ "a-marin": 200, "r-haider": 403 }));
    const late = () => withRegistration("in session", true);
    expect(await statuses(late, made)).toEqual(answers({ "a-marin": 403, "r-haider": 403 }));
  });

  it("holds what the passport says, and the audit who opened it and why", async () => {
    const desk = kept();
    const file = await made(desk, "a-marin");
    const words = readZip(new Uint8Array(await file.arrayBuffer())).get("word/document.xml");
    const text = Buffer.from(words ?? [])
      .toString("utf8")
      .replaceAll(/<[^<>]*>/gu, "")
      .replaceAll(/\s/gu, " ");
    for (const said of [number, "3 September 1984", "14 January 2022", "Farah", "Embassy", "Islamabad"])
      expect(text).toContain(said);
    expect(maskedPassport(desk.db, testKey, registrationKey.registrationId)?.letterAt).toBe(now.toISOString());
    expect(listAudit(desk.db, "sarajevo-2018").at(-1)).toMatchObject({ verb: "passport.opened", actorId: "a-marin" });
  });

  it("needs a reason, and opens nothing without one", async () => {
    const desk = kept();
    const before = contentsOf(desk.db);
    const answer = await made(desk, "a-marin", { reason: " " });
    expect(answer.headers.get("Location")).toBe(`${home}?problem=reason`);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});
