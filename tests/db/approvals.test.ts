import { giveApproval, withdrawApproval, type Deciding } from "#db/approvals/approval-acts.ts";
import { hasFinalApproval, listApprovalsOf } from "#db/approvals/approvals.ts";
import { askFor, confirmLetter, enterLetter, meetCondition } from "#db/approvals/approval-letters.ts";
import { listAudit } from "#db/audit/audit.ts";
import { uploads } from "#db/schema/uploads.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { listPencils, removePencil, writePencil } from "#db/approvals/pencils.ts";
import { freezeVersion, reopenVersion, takeBackVersion } from "#db/versions/version-acts.ts";
import { findVersion, moveVersion } from "#db/versions/versions.ts";
import { textHash } from "#exports/text-hash.ts";
import { aFrozenReport, at, freeze, meetingId } from "#tests/support/a-frozen-report.ts";
import { aReport } from "#tests/support/a-report.ts";
import { unchanged } from "#tests/support/unchanged.ts";
import { describe, expect, it } from "vitest";

type Desk = ReturnType<typeof aFrozenReport>;
const mail = { language: "en", subject: "A decision", body: "Something was decided." };
const seatOf = { demir: "silk/TUR", kiss: "seas/SRB" } as const;
let made = 0;

function give(desk: Desk, who: keyof typeof seatOf, more: Partial<Deciding> = {}, seconds = 0) {
  const version = findVersion(desk.db, more.versionId ?? "v1");
  const decision = { gate: "circulate", seat: seatOf[who], kind: "approved", exceptions: [] } as const;
  return giveApproval(desk.db, {
    ...{ id: `a${made++}`, versionId: "v1", sha256: version?.sha256 ?? "", ...decision, ...more },
    ...{ actorId: desk.people[who], now: at(seconds), means: "demonstration", mails: () => mail },
  });
}

const stateOf = (desk: Desk, id = "v1") => findVersion(desk.db, id)?.state;
const withdraw = (desk: Desk, approvalId: string, who: keyof Desk["people"], seconds: number, reason?: string) =>
  withdrawApproval(desk.db, {
    ...{ approvalId, meetingId, reason, actorId: desk.people[who], now: at(seconds), mails: () => mail },
  });
const newest = (desk: Desk, id = "v1") => listApprovalsOf(desk.db, id)[0]?.id ?? "";
const changed = aReport({
  paragraphs: aReport().paragraphs.map((one) => (one.number === 9 ? { ...one, text: `${one.text} More.` } : one)),
});

describe("an approval", () => {
  it("of every chair clears a version, each told to every secretary by a mail of their own", () => {
    const desk = aFrozenReport();
    expect(give(desk, "demir")).toBe("given");
    expect(stateOf(desk)).toBe("frozen");
    expect(give(desk, "kiss")).toBe("cleared");
    expect(stateOf(desk)).toBe("cleared");
    const verbs = listAudit(desk.db, meetingId).map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(["approval.given", "version.cleared"]));
    const told = desk.db.select().from(mails).all();
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [desk.people.marin, desk.people.marin, desk.people.okafor, desk.people.okafor].toSorted(),
    );
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(["waiting"]));
    expect(
      new Set(
        desk.db
          .select({ kind: messages.kind })
          .from(messages)
          .all()
          .map(({ kind }) => kind),
      ),
    ).toEqual(new Set(["approval"]));
  });

  it("is refused where the text, the gate or the person is another than it says, and changes nothing", () => {
    const desk = aFrozenReport();
    const refused = (who: keyof typeof seatOf, more: Partial<Deciding>) =>
      unchanged(desk.db, () => give(desk, who, more));
    expect(refused("demir", { sha256: "0".repeat(64) })).toBe("changed");
    expect(refused("demir", { gate: "final" })).toBe("changed");
    expect(refused("demir", { versionId: "v2" })).toBe("changed");
    expect(refused("demir", { seat: seatOf.kiss })).toBe("not-yours");
    expect(refused("demir", { kind: "except", exceptions: ["no-passage"] })).toBe("unknown-passage");
  });

  it("is refused to whoever froze the text or wrote in it", () => {
    const desk = aFrozenReport();
    give(desk, "kiss", { kind: "returned", reason: "Another look" });
    freeze(desk.db, "v2", changed, [desk.people.demir]);
    expect(unchanged(desk.db, () => give(desk, "demir", { versionId: "v2" }))).toBe("not-yours");
    expect(give(desk, "kiss", { versionId: "v2" })).toBe("given");
  });

  it("carries over what did not change, and asks each chair for the rest", () => {
    const desk = aFrozenReport();
    expect(give(desk, "demir")).toBe("given");
    expect(give(desk, "kiss", { kind: "except", exceptions: ["paragraph-9"], reason: "Name it" })).toBe("back");
    expect(stateOf(desk)).toBe("returned");
    freeze(desk.db, "v2", changed);
    expect(give(desk, "kiss", { versionId: "v2" }, 1)).toBe("given");
    expect(give(desk, "demir", { versionId: "v2" }, 2)).toBe("cleared");
  });

  it("with a condition counts once staff say that it is met", () => {
    const desk = aFrozenReport();
    give(desk, "demir");
    expect(give(desk, "kiss", { kind: "condition", condition: "Paragraph 4 names Hungary" })).toBe("given");
    expect(stateOf(desk)).toBe("frozen");
    const approvalId = newest(desk);
    const meet = () =>
      meetCondition(desk.db, { approvalId, meetingId, actorId: desk.people.marin, now: at(5), mails: () => mail });
    expect(meet()).toBe("cleared");
    expect(unchanged(desk.db, meet)).toBe("given-already");
  });

  it("is the last word where that was asked for, and adopts the version", () => {
    const desk = aFrozenReport();
    const ask = (gate: "final" | "circulate") =>
      askFor(desk.db, { versionId: "v1", gate, actorId: desk.people.marin, now: at(0) });
    expect(ask("final")).toBe("asked");
    expect(give(desk, "demir", { gate: "final" })).toBe("given");
    expect(unchanged(desk.db, () => ask("circulate"))).toBe("too-late");
    expect(give(desk, "kiss", { gate: "final" })).toBe("cleared");
    expect(stateOf(desk)).toBe("adopted");
    const version = findVersion(desk.db, "v1");
    expect(version && hasFinalApproval(desk.db, version)).toBe(true);
    expect(withdraw(desk, newest(desk), "kiss", 3)).toBe("withdrawn");
    expect(stateOf(desk)).toBe("frozen");
  });
});

describe("a withdrawal", () => {
  it("needs a reason but for a slip of the finger, and takes the clearance back", () => {
    const desk = aFrozenReport();
    give(desk, "demir");
    give(desk, "kiss");
    const mine = newest(desk);
    expect(unchanged(desk.db, () => withdraw(desk, mine, "demir", 5))).toBe("no-such-approval");
    expect(unchanged(desk.db, () => withdraw(desk, mine, "kiss", 11))).toBe("needs-reason");
    expect(withdraw(desk, mine, "kiss", 11, "Read too quickly")).toBe("withdrawn");
    expect(unchanged(desk.db, () => withdraw(desk, mine, "kiss", 12, "Again"))).toBe("withdrawn-already");
    expect(stateOf(desk)).toBe("frozen");
    expect(give(desk, "kiss", {}, 20)).toBe("cleared");
  });

  it("comes too late for what has gone out", () => {
    const desk = aFrozenReport();
    give(desk, "demir");
    give(desk, "kiss");
    moveVersion(desk.db, {
      ...{ versionId: "v1", event: "circulated", verb: "version.cleared", actorId: desk.people.marin, now: at(1) },
    });
    expect(unchanged(desk.db, () => withdraw(desk, newest(desk), "kiss", 2))).toBe("too-late");
  });
});

describe("races", () => {
  it("of fifty approvals in one seat, or of approvals with returns, have one winner", () => {
    const desk = aFrozenReport();
    const all = Array.from({ length: 50 }, (_, index) =>
      give(desk, "demir", index % 2 === 0 ? {} : { kind: "returned", reason: "No" }),
    );
    expect(all.filter((outcome) => outcome === "given")).toHaveLength(1);
    expect(new Set(all.slice(1))).toEqual(new Set(["given-already"]));

    const other = aFrozenReport();
    expect(give(other, "kiss", { kind: "returned", reason: "No" })).toBe("back");
    const late = Array.from({ length: 49 }, () => unchanged(other.db, () => give(other, "demir")));
    expect(new Set(late)).toEqual(new Set(["changed"]));
  });

  it("with a text that was opened again bless neither the old text nor the new", () => {
    const desk = aFrozenReport();
    const { sha256 } = desk.version;
    give(desk, "demir");
    give(desk, "kiss");
    reopenVersion(desk.db, { versionId: "v1", reason: "A slip", actorId: desk.people.marin, now: at(1) });
    freeze(desk.db, "v2", changed);
    expect(unchanged(desk.db, () => give(desk, "demir", { sha256 }))).toBe("changed");
    expect(unchanged(desk.db, () => give(desk, "demir", { sha256, versionId: "v2" }))).toBe("changed");
  });
});

describe("taking back what was frozen by mistake", () => {
  const takeBack = (desk: Desk, versionId = "v1") =>
    takeBackVersion(desk.db, { versionId, reason: "The annex is missing", actorId: desk.people.marin, now: at(1) });

  it("is possible until a chair decides, and then changes nothing", () => {
    const desk = aFrozenReport();
    give(desk, "demir");
    expect(unchanged(desk.db, () => takeBack(desk))).toBe("too-late");
    withdraw(desk, newest(desk), "demir", 1);
    expect(unchanged(desk.db, () => takeBack(desk))).toBe("too-late");
  });

  it("leaves the version as it was, opens the text, and lets no chair decide any more", () => {
    const desk = aFrozenReport();
    expect(takeBack(desk)).toBe("taken-back");
    expect(stateOf(desk)).toBe("reopened");
    expect(findVersion(desk.db, "v1")?.text).toBe(desk.version.text);
    expect(listAudit(desk.db, meetingId).at(-1)).toMatchObject({ verb: "version.taken_back", targetId: "v1" });
    expect(unchanged(desk.db, () => give(desk, "demir"))).toBe("changed");
    expect(unchanged(desk.db, () => takeBack(desk))).toBe("too-late");
    expect(freeze(desk.db, "v2", changed).number).toBe(desk.version.number + 1);
  });

  it("gives up the mail that was drafted for the chairs, each of them once", () => {
    const desk = aFrozenReport();
    takeBack(desk);
    const report = aReport();
    const seen = { sha256: textHash(report), open: { errors: 0, missing: 0 } };
    const freezing = { id: "v2", meetingId, actorId: desk.people.marin, now: at(2), seen, mail: () => mail };
    freezeVersion(desk.db, freezing, () => ({ report, editedBy: [], open: seen.open }));
    const drafted = () => desk.db.select().from(mails).all();
    expect(drafted().map(({ personId, state }) => [personId, state])).toEqual([
      [desk.people.demir, "held"],
      [desk.people.kiss, "held"],
    ]);
    expect(takeBack(desk, "v2")).toBe("taken-back");
    expect(new Set(drafted().map(({ state }) => state))).toEqual(new Set(["discarded"]));
  });
});

describe("a letter", () => {
  const evidence = (desk: Desk) =>
    desk.db
      .insert(uploads)
      .values({
        ...{ id: "u1", sha256: "a".repeat(64), size: 9, mediaType: "application/pdf", originalName: "letter.pdf" },
        ...{ purpose: "approval letter", ownerId: desk.people.marin, dialogueId: desk.dialogueId },
        createdAt: at(0).toISOString(),
      })
      .run();
  const enter = (desk: Desk, evidenceId = "u1", seat: string = seatOf.kiss) =>
    enterLetter(desk.db, {
      ...{ id: "l1", versionId: "v1", gate: "circulate", seat, sha256: desk.version.sha256 },
      ...{ kind: "approved", name: "E. Kiss", evidenceId, actorId: desk.people.marin, now: at(0) },
    });
  const confirm = (desk: Desk, who: keyof Desk["people"]) =>
    confirmLetter(desk.db, {
      ...{ approvalId: "l1", meetingId, actorId: desk.people[who], now: at(9) },
      ...{ mails: () => mail, mailToChair: { ...mail, subject: "In your name" } },
    });

  it("counts once a second person has confirmed it, and the Chair is told", () => {
    const desk = aFrozenReport();
    evidence(desk);
    give(desk, "demir");
    expect(unchanged(desk.db, () => enter(desk, "u2"))).toBe("no-evidence");
    expect(enter(desk)).toBe("entered");
    expect(stateOf(desk)).toBe("frozen");
    expect(unchanged(desk.db, () => confirm(desk, "marin"))).toBe("same-person");
    expect(confirm(desk, "okafor")).toBe("cleared");
    expect(stateOf(desk)).toBe("cleared");
    const told = desk.db
      .select()
      .from(mails)
      .all()
      .filter(({ personId }) => personId === desk.people.kiss);
    expect(told).toHaveLength(1);
    expect(unchanged(desk.db, () => confirm(desk, "okafor"))).toBe("confirmed-already");
  });

  it("counts for a chair whom the house does not know, and for no seat that the meeting has not", () => {
    const desk = aFrozenReport();
    evidence(desk);
    give(desk, "demir");
    desk.db.$client
      .prepare("UPDATE holdings SET withdrawn_at = '2018-05-01' WHERE person_id = ?")
      .run(desk.people.kiss);
    expect(unchanged(desk.db, () => enter(desk, "u1", "no/seat"))).toBe("no-seat");
    expect(enter(desk)).toBe("entered");
    expect(listApprovalsOf(desk.db, "v1").find(({ id }) => id === "l1")).toMatchObject({
      ...{ personId: null, name: "E. Kiss", capacity: "chair" },
    });
    expect(confirm(desk, "okafor")).toBe("cleared");
  });

  it("keeps no chair from deciding meanwhile", () => {
    const desk = aFrozenReport();
    evidence(desk);
    enter(desk);
    expect(give(desk, "kiss")).toBe("given");
    expect(unchanged(desk.db, () => confirm(desk, "okafor"))).toBe("given-already");
  });
});

describe("a pencil", () => {
  it("stands beside its passage until its writer rubs it out", () => {
    const desk = aFrozenReport();
    const write = (passage: string) =>
      writePencil(desk.db, {
        ...{ id: "n1", versionId: "v1", passage, text: "and fair?", actorId: desk.people.kiss, now: at(0) },
      });
    expect(unchanged(desk.db, () => write("nowhere"))).toBe("no-such-passage");
    expect(write("paragraph-9")).toBe("written");
    expect(unchanged(desk.db, () => write("paragraph-9"))).toBe("written");
    expect(listPencils(desk.db, "v1")).toMatchObject([{ passage: "paragraph-9", text: "and fair?" }]);
    const remove = (who: keyof Desk["people"]) =>
      removePencil(desk.db, { id: "n1", meetingId, actorId: desk.people[who], now: at(1) });
    expect(unchanged(desk.db, () => remove("demir"))).toBe("no-such-pencil");
    expect(remove("kiss")).toBe("removed");
    expect(listPencils(desk.db, "v1")).toEqual([]);
  });
});
