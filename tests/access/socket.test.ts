import "#tests/access/production.ts";
import { answers } from "#app/collab/answers.server.ts";
import type { Judgement } from "#app/server/context.ts";
import { appendUpdate } from "#db/room/capture-updates.ts";
import { listCaptures } from "#db/room/captures.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { assignNoteTaker } from "#db/room/session-note-takers.ts";
import type { Subject } from "#domain/access/subject.ts";
import { begun } from "#tests/access/world-draft.ts";
import { mayByTheBook } from "#tests/domain/access/oracle.ts";
import { marksIn } from "#tests/access/reading.ts";
import { aWorld, now, type World } from "#tests/access/world.ts";
import { staff, type Crawler } from "#tests/access/world-people.ts";
import { aRoom } from "#tests/support/a-room.ts";
import { sitDown, typeIn, type NoteTaker } from "#tests/support/note-taker.ts";
import { startServer } from "#tests/support/server.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";

const act = { actorId: staff.secretariat, now };
const covered = { meetingId: "b-session", sessionId: "b-session-s1" };

/** All sessions, with something off the record in each. */
function withSecrets({ db }: World) {
  // The rows of a statement of ours.
  const sessions = db.$client.prepare("SELECT meeting_id AS meetingId, id AS sessionId FROM sessions").all() as {
    meetingId: string;
    sessionId: string;
  }[];
  for (const key of sessions) {
    const [first] = listCaptures(db, key);
    if (!first) throw new Error("The world's sessions have interventions.");
    const row = { captureId: first.id, layer: "off", author: staff.noteTaker, at: now.toISOString() } as const;
    appendUpdate(db, { ...row, data: offRecord(key.sessionId) });
  }
  assignNoteTaker(db, { ...covered, personId: staff.noteTaker, ...act });
  return sessions;
}

const secretOf = (sessionId: string) => `between us in ${sessionId}`;

function offRecord(sessionId: string): Uint8Array {
  const doc = new Doc();
  typeIn(doc, "note", secretOf(sessionId));
  return encodeStateAsUpdate(doc);
}

/** Everything that a socket says to whoever asks it for everything; undefined where the door is shut. */
async function everythingSaid(
  url: string,
  { keeps }: Crawler,
  key: { meetingId: string; sessionId: string },
  captureIds: readonly string[],
): Promise<Buffer | undefined> {
  const visitor = await sitDown({ url, sid: keeps.sid, ...key }).catch(() => undefined);
  if (!visitor) return undefined;
  for (const captureId of captureIds) for (const layer of ["text", "off"] as const) visitor.join(captureId, layer);
  await until(() => visitor.answered() === 2 * captureIds.length);
  await visitor.leave();
  return Buffer.concat(visitor.heard.flatMap(({ head, bytes }) => [Buffer.from(JSON.stringify(head)), bytes]));
}

/** All that the socket of a draft says; undefined where the door is shut. */
async function draftSaid(url: string, { keeps }: Crawler, meetingId: string): Promise<Buffer | undefined> {
  const visitor = await sitDown({ url, sid: keeps.sid, meetingId, sessionId: null }).catch(() => undefined);
  if (!visitor) return undefined;
  visitor.join(now.toISOString(), "draft");
  await until(() => visitor.answered() === 1);
  await visitor.leave();
  return Buffer.concat(visitor.heard.flatMap(({ head, bytes }) => [Buffer.from(JSON.stringify(head)), bytes]));
}

function subjectOfMeeting(db: World["db"], id: string): Subject {
  const meeting = findMeeting(db, id);
  return { dialogueId: meeting?.dialogueId, bodyIds: meeting?.bodies, meetingId: id, meetingState: meeting?.state };
}

describe("the socket of a session", () => {
  it("says no byte of a secret to anybody who may not read it, and keeps out whoever may not know of it", async () => {
    const world = aWorld();
    const sessions = withSecrets(world);
    await using server = await startServer({ db: world.db, uploads: world.files.folder, clock: () => now });
    const seen = new Set<string>();
    const leaks: string[] = [];
    const offRecordSeen: string[] = [];
    const before = contentsOf(world.db).capture_updates;
    for (const crawler of world.people) {
      for (const key of sessions) {
        const captureIds = listCaptures(world.db, key).map(({ id }) => id);
        const body = await everythingSaid(server.url, crawler, key, captureIds);
        if (!body) continue;
        for (const number of marksIn({ status: 101, headers: {}, body })) {
          const mark = world.marks.get(number);
          if (mark?.mayBeSeenBy(crawler.actor)) seen.add(mark.column);
          else leaks.push(`${crawler.actor.name} ${key.sessionId}: ${mark?.text ?? number}`);
        }
        for (const { sessionId } of sessions)
          if (body.includes(secretOf(sessionId))) offRecordSeen.push(`${crawler.actor.name} ${sessionId}`);
      }
    }

    expect(leaks).toEqual([]);
    expect(offRecordSeen).toEqual([`${staff.noteTaker} ${covered.sessionId}`]);
    expect([...seen].toSorted()).toEqual(expect.arrayContaining(["interventions.line", "interventions.note"]));
    expect(contentsOf(world.db).capture_updates).toEqual(before);
  }, 120_000);

  it("of a draft says no byte of it to anybody who may not read it, and lets nobody else in", async () => {
    const world = aWorld();
    await using server = await startServer({ db: world.db, uploads: world.files.folder, clock: () => now });
    const [leaks, wrong, seen] = [[] as string[], [] as string[], new Set<string>()];
    const before = contentsOf(world.db).draft_updates;
    for (const crawler of world.people) {
      for (const meetingId of begun) {
        const body = await draftSaid(server.url, crawler, meetingId);
        const mayRead = mayByTheBook(crawler.actor, "version.read_working", subjectOfMeeting(world.db, meetingId));
        if ((body !== undefined) !== mayRead) wrong.push(`${crawler.actor.name} ${meetingId}`);
        for (const number of marksIn({ status: 101, headers: {}, body: body ?? Buffer.alloc(0) })) {
          const mark = world.marks.get(number);
          if (mark?.mayBeSeenBy(crawler.actor)) seen.add(mark.column);
          else leaks.push(`${crawler.actor.name} ${meetingId}: ${mark?.text ?? number}`);
        }
      }
    }

    expect(leaks).toEqual([]);
    expect(wrong).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(["interventions.line"]));
    expect(contentsOf(world.db).draft_updates).toEqual(before);
  }, 120_000);

  it("asks the table of rights at the door and for each kind of frame", async () => {
    const questions: Judgement[] = [];
    await using room = await aRoom({ judged: (judgement) => questions.push(judgement) });
    const ana = await room.comes("ana");
    expect(questions.map((question) => question.act)).toContain("note.read");
    const captureId = ana.open();
    await ana.allStored();
    const asked: Record<string, boolean> = {};

    for (const kind of Object.keys(answers)) {
      const frames: Record<string, (page: NoteTaker) => void> = {
        open: (page) => void page.open(),
        join: (page) => void page.join(captureId),
        leave: (page) => page.say({ kind: "leave", document: { captureId, layer: "text" } }),
        update: (page) => page.type(captureId, "a"),
        take: (page) => page.say({ kind: "take", mark: 90, captureId, taken: "left" }),
        "join-to": (page) => page.say({ kind: "join-to", mark: 91, captureId, interventionId: captureId }),
        cursor: (page) => page.say({ kind: "cursor" }),
      };
      await heardOut(ana);
      questions.splice(0);
      frames[kind]?.(ana);
      await until(() => questions.length > 0);
      asked[kind] = questions.some((question) => question.act.startsWith("note.") && question.isAllowed);
    }

    const all = ["cursor", "join", "join-to", "leave", "open", "take", "update"];
    expect(Object.keys(asked).toSorted()).toEqual(all);
    expect(asked).toEqual(Object.fromEntries(all.map((kind) => [kind, true])));
  });
});

/** Everything that was said before has had its answer. */
async function heardOut(page: NoteTaker): Promise<void> {
  const before = page.heard.length;
  page.join("none");
  await until(() => page.heard.slice(before).some(({ head }) => head.kind === "refused"));
}
