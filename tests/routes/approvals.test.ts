import { loader as page, action as decide } from "#app/routes/approvals/approval/route.tsx";
import { action as challenge } from "#app/routes/approvals/approval-challenge.ts";
import { action as meet } from "#app/routes/approvals/approval-condition.ts";
import { action as ask } from "#app/routes/approvals/approval-gate.ts";
import { action as enter } from "#app/routes/approvals/approval-letter.ts";
import { loader as letters } from "#app/routes/approvals/approval-letters/route.tsx";
import { action as withdraw } from "#app/routes/approvals/approval-withdrawal.ts";
import { loader as certificate } from "#app/routes/approvals/certificate.ts";
import { action as confirm } from "#app/routes/approvals/letter-confirmation.ts";
import { loader as letterFile } from "#app/routes/approvals/letter-file.ts";
import { action as rubOut } from "#app/routes/approvals/pencil-removal.ts";
import { action as write } from "#app/routes/approvals/pencils.ts";
import { approvals, pencils } from "#db/schema/approvals.ts";
import { uploads } from "#db/schema/uploads.ts";
import { freeze } from "#tests/support/a-frozen-report.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { answers, statuses } from "#tests/routes/remark-desk.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import type { VersionState } from "#domain/versions/state.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/report/versions/v1/approval`;
const params = { meetingId, versionId: "v1" };
const at = "2018-05-10T08:59:00Z";
const seat = "silk-routes/TUR";

/** A desk with a frozen version, of which the Chair approved on a condition, a letter is entered, and a pencil stands. */
function withVersion(state: VersionState = "frozen") {
  const desk = aDesk();
  const { sha256 } = freeze(desk.db, "v1");
  const of = { versionId: "v1", meetingId, sha256, at } as const;
  const given = { gate: "circulate", exceptions: [], capacity: "chair" } as const;
  desk.db
    .insert(uploads)
    .values({
      ...{ id: "u1", sha256: "a".repeat(64), size: 9, mediaType: "application/pdf", originalName: "letter.pdf" },
      ...{ purpose: "approval letter", ownerId: "a-marin", dialogueId: "budapest-process", createdAt: at },
    })
    .run();
  desk.db
    .insert(approvals)
    .values([
      {
        ...{ ...of, ...given, id: "a1", seat, kind: "condition", condition: "The annex is sent", means: "code" },
        ...{ personId: "l-demir", name: "L. Demir", enteredBy: "l-demir", confirmedAt: at, confirmedBy: "l-demir" },
      },
      {
        ...{ ...of, ...given, id: "a2", seat: "/TUR", kind: "approved", means: "letter", evidenceId: "u1" },
        ...{ name: "E. Kaya", enteredBy: "t-okafor" },
      },
    ])
    .run();
  desk.db
    .insert(pencils)
    .values({ id: "n1", ...of, passage: "paragraph-9", text: "And fair?", writtenBy: "l-demir", writtenAt: at })
    .run();
  desk.db.$client.prepare("UPDATE versions SET state = ?").run(state);
  return { ...desk, sha256 };
}

type Desk = ReturnType<typeof withVersion>;
type Act = (desk: Desk, person: Person) => Promise<unknown>;

const id = "0197a000-0000-7000-8000-000000000001";
const asked = (desk: Desk, person: Person, form?: Record<string, string>, query = "") =>
  desk.asks(person, `${home}${query}`, { params, form });

/** Everything that can be asked of a version's approvals, as the pages of the house send it. */
const acts = {
  "read and decide": async (desk, person) => page(asked(desk, person)),
  certificate: async (desk, person) => certificate(asked(desk, person)),
  approve: async (desk, person) => decide(asked(desk, person, decision(desk, "approved"))),
  return: async (desk, person) => decide(asked(desk, person, { ...decision(desk, "returned"), reason: "No" })),
  challenge: async (desk, person) => challenge(asked(desk, person, {})),
  withdraw: async (desk, person) => withdraw(asked(desk, person, { approval: "a1", reason: "Too quick" })),
  "tick the condition": async (desk, person) => meet(asked(desk, person, { approval: "a1" })),
  "ask for the final word": async (desk, person) => ask(asked(desk, person, { gate: "final" })),
  "page of letters": async (desk, person) => letters(asked(desk, person)),
  "enter a letter": async (desk, person) => enter(asked(desk, person, letter(desk))),
  "confirm a letter": async (desk, person) => confirm(asked(desk, person, { approval: "a2" })),
  "discard a letter": async (desk, person) => confirm(asked(desk, person, { approval: "a2", discard: "yes" })),
  "file of a letter": async (desk, person) => letterFile(asked(desk, person, undefined, "?approval=a2")),
  "write in pencil": async (desk, person) => write(asked(desk, person, { id, at: "paragraph-9", text: "Who?" })),
  "rub out": async (desk, person) => rubOut(asked(desk, person, { pencil: "n1", at: "paragraph-9" })),
} as const satisfies Readonly<Record<string, Act>>;

type Name = keyof typeof acts;

const decision = ({ sha256 }: Desk, kind: string) => ({
  ...{ id, kind, gate: "circulate", seat, sha256, proof: "demonstration" },
});
const letter = ({ sha256 }: Desk) => ({
  ...{ id, gate: "circulate", seat: "/TUR", sha256, kind: "approved", name: "E. Kaya", evidence: "u1" },
});

const readers = { "a-marin": 200, "k-orel": 200, "l-demir": 200 };
const staff = (status: number) => ({ "a-marin": status, "k-orel": 403, "l-demir": 403 });
const chair = (status: number) => ({ "a-marin": 403, "k-orel": 403, "l-demir": status });
const all = (status: number) => ({ "a-marin": status, "k-orel": status, "l-demir": status });

/** Who is let do what while the version is with the Chair; whoever is not named learns nothing. */
const frozen: readonly (readonly [Name, Partial<Record<Person, number>>])[] = [
  ["read and decide", readers],
  ["certificate", readers],
  ["approve", chair(302)],
  ["return", chair(302)],
  ["challenge", chair(200)],
  ["withdraw", chair(302)],
  ["tick the condition", staff(302)],
  ["ask for the final word", staff(302)],
  ["page of letters", staff(200)],
  ["enter a letter", staff(302)],
  ["confirm a letter", staff(302)],
  ["discard a letter", staff(302)],
  // Its bytes are in no folder of this test.
  ["file of a letter", staff(404)],
  ["write in pencil", all(302)],
  ["rub out", { ...all(404), "l-demir": 302 }],
];

/** What is refused to everybody once the version has gone on or is back; the Chair who comes late is told so instead. */
const later: readonly (readonly [Name, readonly VersionState[]])[] = [
  ["challenge", ["cleared", "in a procedure", "issued", "returned", "reopened"]],
  ["withdraw", ["in a procedure", "issued", "returned", "reopened"]],
  ["tick the condition", ["cleared", "in a procedure", "adopted", "issued", "returned", "reopened"]],
  ["ask for the final word", ["cleared", "in a procedure", "adopted", "issued", "returned", "reopened"]],
  ["page of letters", ["cleared", "in a procedure", "issued", "returned", "reopened"]],
  ["enter a letter", ["cleared", "in a procedure", "issued", "returned", "reopened"]],
  ["confirm a letter", ["cleared", "in a procedure", "issued", "returned", "reopened"]],
  ["write in pencil", ["cleared", "in a procedure", "adopted", "issued", "returned", "reopened"]],
  ["rub out", ["cleared", "in a procedure", "adopted", "issued", "returned", "reopened"]],
];

describe("approvals of a version", () => {
  it.each(frozen)(
    "%s: each as the table of rights says, and whoever is refused changes nothing",
    async (name, named) => {
      expect(await statuses(withVersion, acts[name])).toEqual(answers(named));
    },
  );

  it.each(later.flatMap(([name, states]) => states.map((state) => [name, state] as const)))(
    "%s: nobody once it is %s",
    async (name, state) => {
      const desk = withVersion(state);
      const found = await statuses(() => desk, acts[name]);
      expect(Object.values(found).filter((status) => status !== 403 && status !== 404)).toEqual([]);
    },
  );

  it.each(["cleared", "in a procedure", "issued", "returned", "reopened"] as const)(
    "tell the Chair who comes late that the text is %s by now, and keep nothing",
    async (state) => {
      const desk = withVersion(state);
      const before = contentsOf(desk.db);
      const answer = await acts.approve(desk, "l-demir");
      expect(answer.headers.get("Location")).toBe(`${home}?problem=changed`);
      expect(contentsOf(desk.db)).toEqual(before);
    },
  );

  it.each([
    ["other words", { sha256: "0".repeat(64) }, "changed"],
    ["another gate", { gate: "final" }, "changed"],
    ["no passage left out", { kind: "except" }, "no-exception"],
    ["no condition", { kind: "condition" }, "no-condition"],
    ["no reason", { kind: "returned" }, "no-reason"],
    ["no proof", { proof: "" }, "no-proof"],
    ["a code of nobody", { proof: "", code: "12" }, "code-refused"],
    ["no such decision", { kind: "perhaps" }, "form"],
  ])("take nothing of a form with %s", async (_what, wrong, problem) => {
    const desk = withVersion();
    const form = { ...decision(desk, "approved"), ...wrong };
    const before = contentsOf(desk.db);
    const answer = await decide(asked(desk, "l-demir", form));
    expect(answer.headers.get("Location")).toBe(`${home}?problem=${problem}`);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("are nothing under another meeting", async () => {
    const desk = withVersion();
    const elsewhere = { meetingId: "sofia-2017", versionId: "v1" };
    const answer = () => page(desk.asks("l-demir", home, { params: elsewhere }));
    expect(await statusOf(Promise.resolve().then(() => unchanged(desk.db, answer)))).toBe(404);
  });

  it("confirm no letter by whoever entered it", async () => {
    const desk = withVersion();
    desk.db.$client.exec("UPDATE approvals SET entered_by = 'a-marin' WHERE id = 'a2'");
    const before = contentsOf(desk.db);
    expect(await statusOf(acts["confirm a letter"](desk, "a-marin"))).toBe(403);
    expect(contentsOf(desk.db)).toEqual(before);
    expect(await statusOf(acts["discard a letter"](desk, "a-marin"))).toBe(302);
  });
});
