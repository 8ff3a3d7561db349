import { furnishNewDemonstration } from "#app/server/new-demonstration.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { listDispatches } from "#db/dispatches/dispatches.ts";
import { listDistributionLists } from "#db/network/distribution-lists.ts";
import { listInvitedDelegations } from "#db/delegations/invited-delegations.ts";
import { listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { maskedPassport } from "#db/registering/passports.ts";
import { presentInSessions } from "#db/presence/presence.ts";
import { findDraftProgramme, findLastRelease } from "#db/programme/programme.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { mails } from "#db/schema/outbox.ts";
import { meetingPaperState } from "#domain/meeting-papers/meeting-paper.ts";
import { differenceBetween } from "#domain/programme/difference.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

async function furnished(now: Date) {
  const db = testDb();
  const uploads = join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);
  onTestFinished(() => rm(uploads, { recursive: true, force: true }));
  loadDemonstration(db, now);
  return { db, ...(await furnishNewDemonstration(db, { key: testKey, uploads, clock: () => now })) };
}

describe("the weeks around a meeting in the demonstration", () => {
  it.each(["2018-05-08T16:20:00Z", "2026-02-28T23:30:00Z", "2027-12-31T00:10:00Z"])(
    "are there whenever one starts: %s",
    async (start) => {
      const { db, toCome, inSession, reported } = await furnished(new Date(start));

      expect([toCome, inSession, reported].map((id) => findMeeting(db, id)?.state)).toEqual([
        "registration",
        "in session",
        "closed",
      ]);
      const states = new Set(listRegistrations(db, toCome).map(({ state }) => state));
      expect([...states].toSorted()).toEqual([
        ...["accepted", "nominated", "refused", "registered", "replaced", "withdrawn"],
      ]);
      const asked = listInvitedDelegations(db, toCome);
      expect(asked.filter(({ declinedAt }) => declinedAt !== null)).toHaveLength(2);
      expect(asked.filter(({ remindedAt }) => remindedAt !== null).length).toBeGreaterThan(0);
      const kept = listRegistrations(db, toCome).filter(({ id }) => maskedPassport(db, testKey, id));
      expect(kept.map(({ familyName }) => familyName)).toEqual(["Namunai", "Misali"]);
      const [released, draft] = [findLastRelease(db, toCome)?.programme, findDraftProgramme(db, toCome)];
      expect(released && draft && differenceBetween(released, draft).length).toBeGreaterThan(2);
      expect(listDispatches(db, reported)).toHaveLength(1);
      const papers = listMeetingPapers(db, toCome);
      expect(papers.map((paper) => [meetingPaperState(paper), paper.files.length])).toEqual([
        ["released", 2],
        ["released", 1],
        ["added", 1],
      ]);
      expect(presentInSessions(db, reported).size).toBe(4);
      expect(listDistributionLists(db, "budapest-process")).toHaveLength(4);
    },
  );

  it("tell of mails as sent long ago, and let none go that would leave", async () => {
    const now = new Date("2026-11-22T09:00:00Z");
    const { db } = await furnished(now);
    const all = db.select().from(mails).all();

    const told = all.filter(({ state }) => state === "sent");
    expect(told.length).toBeGreaterThan(50);
    expect(told.filter(({ sentAt }) => sentAt === null || new Date(sentAt) >= now)).toEqual([]);
    expect(all.filter(({ state }) => state === "failed").length).toBeGreaterThan(0);
    expect(all.every(({ address }) => address.endsWith("example.org"))).toBe(true);
  });
});
