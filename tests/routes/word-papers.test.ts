import { loader as invitationsZip } from "#app/routes/papers/invitations-zip.ts";
import { loader as paperFile } from "#app/routes/papers/word-paper-file.ts";
import { loader as papersPage } from "#app/routes/papers/word-papers/route.tsx";
import { wordPaperOf } from "#app/desk/papers/word-paper-data.server.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { checkInCodeOf } from "#db/presence/check-ins.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { wordPapers, type WordPaper } from "#domain/papers/word-paper.ts";
import { canonical } from "#domain/text/typography.ts";
import { accountsDesk } from "#tests/routes/accounts-desk.ts";
import { statusOf } from "#tests/routes/desk.ts";
import { aRegistration } from "#tests/support/a-registration.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";

function openDesk(state = "registration") {
  const { db, asks } = accountsDesk();
  db.$client.prepare("update meetings set state = ? where id = ?").run(state, meetingId);
  aRegistration(db, { meetingId, party: "TUR", person: { familyName: "Yıldıran" }, state: "accepted" });
  aRegistration(db, {
    meetingId,
    party: "ALB",
    person: { familyName: "Krosi", consentsToList: false },
    state: "accepted",
  });
  aRegistration(db, { meetingId, party: "ALB", person: { familyName: "Waiting" }, state: "registered" });
  return { db, asks };
}

function readStored(db: OpenDatabase) {
  const [record, register] = [exportRecord(db, meetingId), loadRegister(db, "budapest-process")];
  if (!record || !register) throw new Error("no such meeting");
  return { record, register };
}

const fileFor = ({ asks }: ReturnType<typeof openDesk>, person: string, paper: WordPaper, search = "") =>
  paperFile(asks(person, `/?${search}`, { params: { meetingId, paper: `${paper}.docx` } }));
const readFor = async (desk: ReturnType<typeof openDesk>, person: string, paper: WordPaper, search = "") => {
  const bytes = new Uint8Array(await (await fileFor(desk, person, paper, search)).arrayBuffer());
  return canonical((await readDocx(bytes)).map(([, text]) => text).join("\n"));
};

describe("the papers of a meeting in Word", () => {
  it("are offered to each as far as their rights go, and to nobody else at all", async () => {
    const desk = openDesk("in session");
    const offered = (person: string) => {
      const { papers } = papersPage(desk.asks(person, "/", { params: { meetingId } }));
      return papers.map(({ paper }) => paper);
    };
    const statusFor = (person: string) =>
      statusOf(Promise.resolve().then(() => papersPage(desk.asks(person, "/", { params: { meetingId } }))));

    expect(offered("a-marin")).toEqual(wordPapers.filter((paper) => paper !== "invitation"));
    expect(offered("l-demir")).toEqual(["concept-note", "agenda", "annotated-agenda", "chair-script"]);
    expect(offered("d-desk")).toEqual(["agenda", "participants", "place-cards", "badges", "sign-in-sheets"]);
    for (const person of ["r-haider", "s-qureshi", "d-sofia", "o-berg", "nobody"])
      expect(await statusFor(person)).toBe(404);
  });

  it("keep within those rights when somebody types their address, and writing one changes nothing", async () => {
    const desk = openDesk("in session");
    const before = contentsOf(desk.db);

    expect(await statusOf(fileFor(desk, "r-haider", "agenda"))).toBe(200);
    for (const paper of ["chair-script", "annotated-agenda", "participants", "badges", "sign-in-sheets"] as const)
      expect(await statusOf(fileFor(desk, "r-haider", paper))).toBe(404);
    expect(await statusOf(fileFor(desk, "d-desk", "chair-script"))).toBe(404);
    expect(await statusOf(fileFor(desk, "a-marin", "invitation", "party=ALB"))).toBe(404);
    expect(await statusOf(fileFor(desk, "nobody", "participants"))).toBe(404);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("name who was accepted and consented, in the language asked for; the door's papers name all of them", async () => {
    const desk = openDesk();

    const list = await readFor(desk, "a-marin", "participants", "in=fr");
    expect(list).toContain("Liste des participants");
    expect(list).toContain("Mme Aylin YILDIRAN");
    expect(list).not.toMatch(/KROSI|WAITING|@/u);
    expect(list).toContain("2 participants, 2 pays");
    const badges = await readFor(desk, "d-desk", "badges");
    expect(badges).toMatch(/Ms Aylin KROSI[^]*Ms Aylin YILDIRAN/u);
    expect(badges).not.toMatch(/WAITING|@/u);
  });

  it("print of the programme what was released, and what stands at the desk only for those who prepare it", async () => {
    const desk = openDesk();
    desk.db.$client.exec("UPDATE sessions SET title = 'still under discussion' WHERE id = 's2'");

    expect(await readFor(desk, "r-haider", "agenda")).toMatch(/^[^]*Rev\. ?1[^]*Session 2: Good practices/u);
    expect(await readFor(desk, "a-marin", "agenda")).not.toContain("under discussion");
    const script = await readFor(desk, "a-marin", "chair-script");
    expect(script).toContain("Still under discussion");
    expect(script).not.toMatch(/Rev\./u);

    desk.db.$client.exec("DELETE FROM programme_releases");
    expect(await statusOf(fileFor(desk, "r-haider", "agenda"))).toBe(404);
  });

  it("give each badge the code that the door reads", async () => {
    const { db } = openDesk();
    const { record, register } = readStored(db);
    const { of } = wordPaperOf({ db, key: testKey, record, register, language: "en", now: new Date() }, "badges");
    const people = listRegistrations(db, meetingId).filter(({ state }) => state === "accepted");
    expect(Object(of).codes).toEqual(new Map(people.map((one) => [one.id, checkInCodeOf(testKey, one)])));
  });

  it("write to all who are invited at once, one file each, and to nobody for those who may not invite", async () => {
    const desk = openDesk();
    const zipFor = (person: string) => async () =>
      invitationsZip(desk.asks(person, "/?in=fr", { params: { meetingId } }));

    const zipped = await zipFor("a-marin")();
    const letters = readZip(new Uint8Array(await zipped.arrayBuffer()));
    expect(letters.size).toBeGreaterThan(50);
    const albania = letters.get("BP-JWG-2018-2 invitation ALB.docx") ?? new Uint8Array();
    expect(JSON.stringify(await readDocx(new Uint8Array(albania)))).toContain("République d’Albanie");
    expect(Number(zipped.headers.get("X-Expected-Length"))).toBeGreaterThan(0);
    for (const person of ["l-demir", "d-desk", "r-haider"]) expect(await statusOf(zipFor(person)())).toBe(404);
  });

  it("write to those who are ticked alone, and to nobody whom the dialogue does not know", async () => {
    const desk = openDesk();
    const zipFor = async (search: string) =>
      invitationsZip(desk.asks("a-marin", `/?in=en&${search}`, { params: { meetingId } }));

    const letters = readZip(new Uint8Array(await (await zipFor("party=TUR&party=ALB")).arrayBuffer()));
    expect([...letters.keys()]).toEqual(["BP-JWG-2018-2 invitation ALB.docx", "BP-JWG-2018-2 invitation TUR.docx"]);
    expect(await statusOf(zipFor("party=TUR&party=QQQ"))).toBe(404);
  });

  it("have sheets signed for the sessions that are ticked, as far as somebody knows the programme", async () => {
    const desk = openDesk("in session");
    desk.db.$client.exec("UPDATE sessions SET title = 'still under discussion' WHERE id = 's2'");

    const sheets = await readFor(desk, "a-marin", "sign-in-sheets", "session=s2");
    expect(sheets).toContain("Session 2: Still under discussion");
    expect(sheets).not.toContain("Session 1");
    expect(await readFor(desk, "d-desk", "sign-in-sheets", "session=s2")).toContain("Session 2: Good practices");
    desk.db.$client.exec("DELETE FROM programme_releases");
    expect(await statusOf(fileFor(desk, "d-desk", "sign-in-sheets", "session=s2"))).toBe(404);
    expect(await statusOf(fileFor(desk, "d-desk", "sign-in-sheets"))).toBe(200);
  });

  it("write an invitation to one party at a time, and to none that the dialogue does not know", async () => {
    const desk = openDesk();

    expect(await readFor(desk, "a-marin", "invitation", "party=ALB")).toMatch(
      /The Republic of Albania[^]*has the honour/u,
    );
    expect(await statusOf(fileFor(desk, "a-marin", "invitation", "party=QQQ"))).toBe(404);
    expect(await statusOf(fileFor(desk, "a-marin", "invitation"))).toBe(404);
  });
});
