import { describe, expect, it } from "vitest";
import { withdrawApproval } from "#db/approvals/approval-acts.ts";
import { listAudit } from "#db/audit/audit.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { listDispatches, reachWith } from "#db/dispatches/dispatches.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { discardMessage, releaseMessage } from "#db/mail/outbox.ts";
import { approvals } from "#db/schema/approvals.ts";
import { sweepUploads } from "#db/files/uploads.ts";
import { readUpload } from "#db/files/upload-files.ts";
import { findPaper, issueVersion, keepPaper } from "#db/versions/version-papers.ts";
import { findVersion } from "#db/versions/versions.ts";
import type { VersionEvent } from "#domain/versions/state.ts";
import { anEntry } from "#tests/support/a-contact.ts";
import { aClearedReport, aPart, versionId } from "#tests/support/a-cleared-report.ts";
import { meetingId } from "#tests/support/a-frozen-report.ts";
import { unchanged } from "#tests/support/unchanged.ts";

type Desk = Awaited<ReturnType<typeof aClearedReport>>;

const staff = (desk: Desk) => ({
  ...{ id: desk.people.marin, name: "Marin" },
  functions: [{ function: "secretariat" as const, dialogueId: desk.dialogueId }],
});
const mailsOf = (desk: Desk) =>
  listDispatches(desk.db, meetingId).flatMap(
    ({ messageId }) => findMessageFor(desk.db, staff(desk), messageId)?.mails ?? [],
  );
const theMessage = ({ db }: Desk) => listDispatches(db, meetingId)[0]?.messageId ?? "";

function addOneMore({ db, dialogueId, by }: Desk): void {
  const entry = anEntry({ party: "BIH", name: "Mr Mirko UZOR", address: "m.uzor@example.org" });
  addFocalPoint(db, { focalPoint: { dialogueId, ...entry }, ...by() });
}

describe("preparing a dispatch", () => {
  it("writes one message, held, with a mail to each address and the file that was kept", async () => {
    const desk = await aClearedReport();
    expect(desk.prepares({ replyBy: new Date("2026-03-20T16:00:00Z") })).toBe("prepared");

    expect(mailsOf(desk).map(({ address, party, copy, state }) => [address, party, copy, state])).toEqual([
      ["n.magaliti@example.org", "GEO", "to", "held"],
      ["m.primer@example.org", "SRB", "to", "held"],
      ["i.primer@example.org", "SRB", "cc", "held"],
      ["a.ornek@example.org", "TUR", "to", "held"],
    ]);
    const [dispatch] = listDispatches(desk.db, meetingId);
    expect(dispatch).toMatchObject({
      ...{ versionId, listName: "Everybody", replyBy: "2026-03-20T16:00:00.000Z", timeZone: "Europe/Sarajevo" },
      ...{ isFinal: false, preparedBy: desk.people.marin },
    });
    const paper = findPaper(desk.db, { versionId, isFinal: false });
    expect(findMessageFor(desk.db, staff(desk), theMessage(desk))?.file).toEqual({
      sha256: paper?.sha256,
      name: "Draft 1.docx",
    });
    expect(listAudit(desk.db, meetingId).filter(({ verb }) => verb === "version.dispatched")).toHaveLength(1);
  });

  it("names the parties that nothing reaches, and reaches those that were not at the meeting", async () => {
    const { db, dialogueId, listId } = await aClearedReport();
    const version = findVersion(db, versionId);
    const reach = version && reachWith(db, { version, dialogueId, listId, now: new Date("2026-03-03T09:00:00Z") });
    expect(reach?.missing.map(({ party }) => party)).toEqual(expect.arrayContaining(["BIH", "MKD", "ICMPD"]));
    // Nobody was at this meeting: everybody is absent, and written to all the same.
    expect(reach?.reached).toHaveLength(5);
  });

  it("is one, however often the same form is sent", async () => {
    const desk = await aClearedReport();
    const id = "018f0000-0000-7000-8000-000000000001";
    expect(desk.prepares({ id })).toBe("prepared");
    expect(unchanged(desk.db, () => desk.prepares({ id }))).toBe("prepared");
    expect(mailsOf(desk)).toHaveLength(4);
  });

  it("is one of fifty that are sent at once, everybody having seen the same", async () => {
    const desk = await aClearedReport();
    const seen = desk.seen();
    const outcomes = Array.from({ length: 50 }, () => desk.prepares({ seen }));
    expect(outcomes).toEqual(["prepared", ...Array<string>(49).fill("nobody-left")]);
    expect(mailsOf(desk)).toHaveLength(4);
  });

  it("writes to none twice by another list, and to whoever is new", async () => {
    const desk = await aClearedReport();
    desk.prepares();
    addOneMore(desk);
    expect(desk.prepares()).toBe("prepared");
    const addresses = mailsOf(desk).map(({ address }) => address);
    expect(addresses).toHaveLength(5);
    expect(new Set(addresses).size).toBe(5);
  });

  it("is refused where the addressees are others than were seen, and changes nothing", async () => {
    const desk = await aClearedReport();
    const seen = desk.seen();
    addOneMore(desk);
    expect(unchanged(desk.db, () => desk.prepares({ seen }))).toBe("addressees-changed");
    expect(unchanged(desk.db, () => desk.prepares({ listId: "gone" }))).toBe("no-such-list");
  });

  it.each<[string, readonly VersionEvent[]]>([
    ["frozen", ["clearance withdrawn"]],
    ["returned", ["clearance withdrawn", "returned"]],
    ["reopened", ["reopened"]],
    ["adopted and not issued", ["adopted"]],
  ])("is refused of a version that is %s, and changes nothing", async (_, events) => {
    const desk = await aClearedReport();
    const seen = desk.seen();
    events.forEach(desk.moves);
    expect(unchanged(desk.db, () => desk.prepares({ seen }))).toBe("not-cleared");
    expect(unchanged(desk.db, () => desk.prepares({ seen, versionId: "nowhere" }))).toBe("not-cleared");
    expect(unchanged(desk.db, () => desk.prepares({ seen, meetingId: "nowhere" }))).toBe("not-cleared");
  });

  it("can be done anew once its message was discarded", async () => {
    const desk = await aClearedReport();
    desk.prepares();
    discardMessage(desk.db, { messageId: theMessage(desk), ...desk.by() });
    expect(desk.prepares()).toBe("prepared");
    expect(mailsOf(desk).filter(({ state }) => state === "held")).toHaveLength(4);
  });
});

describe("letting a dispatch go", () => {
  it("is refused once the version is no longer cleared, and changes nothing", async () => {
    const desk = await aClearedReport();
    desk.prepares();
    desk.moves("reopened");
    const act = { messageId: theMessage(desk), ...desk.by() };
    expect(unchanged(desk.db, () => releaseMessage(desk.db, act))).toBe("not-cleared");
  });

  it("makes it too late to withdraw what cleared it", async () => {
    const desk = await aClearedReport();
    const at = desk.by().now.toISOString();
    desk.db
      .insert(approvals)
      .values({
        ...{ id: "a1", versionId, meetingId, gate: "circulate", seat: "silk/TUR", kind: "approved", exceptions: [] },
        ...{ means: "passkey", capacity: "chair", personId: desk.people.demir, name: "Demir", sha256: "" },
        ...{ at, enteredBy: desk.people.demir, confirmedAt: at, confirmedBy: desk.people.demir },
      })
      .run();
    const withdraws = () =>
      withdrawApproval(desk.db, {
        ...{ approvalId: "a1", meetingId, actorId: desk.people.demir, now: desk.by(1).now },
        mails: () => ({ language: "en", subject: "s", body: "b" }),
      });
    desk.prepares();
    releaseMessage(desk.db, { messageId: theMessage(desk), ...desk.by() });
    expect(unchanged(desk.db, withdraws)).toBe("too-late");
  });
});

describe("the file of a version", () => {
  it("is kept once by its hash, and not swept away", async () => {
    const desk = await aClearedReport();
    const paper = findPaper(desk.db, { versionId, isFinal: false });
    const part = await aPart(desk.uploads, Buffer.from("PK\u0003\u0004other bytes"));
    const again = { versionId, isFinal: false, folder: desk.uploads, part, name: "Other.docx", ...desk.by(5) };
    unchanged(desk.db, () => keepPaper(desk.db, again));
    expect(findPaper(desk.db, { versionId, isFinal: false })).toEqual(paper);
    expect(sweepUploads(desk.db, desk.uploads)).toBe(0);
    expect(readUpload(desk.uploads, paper?.sha256 ?? "")?.byteLength).toBeGreaterThan(1_000);
  });

  it("is issued only after every chair's final approval", async () => {
    const desk = await aClearedReport();
    desk.moves("adopted");
    const part = await aPart(desk.uploads, Buffer.from("PK\u0003\u0004final"));
    const issues = () =>
      issueVersion(desk.db, { versionId, folder: desk.uploads, part, name: "Final.docx", ...desk.by() });
    expect(unchanged(desk.db, issues)).toBe("no-final-approval");
  });
});
