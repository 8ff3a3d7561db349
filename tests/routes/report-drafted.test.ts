import { seedOfDraft } from "#app/collab/draft-document.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { loader } from "#app/routes/report/report/route.tsx";
import { findMeeting } from "#db/meetings/meetings.ts";
import { exportRecord } from "#db/record/records.ts";
import { beginDraft } from "#db/draft/drafts.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { aDesk } from "#tests/routes/desk.ts";
import { now } from "#tests/support/people.ts";
import { expect, it } from "vitest";

it("lists the Chair's points that came after somebody had begun to write, each with what puts it in", async () => {
  const { asks, db } = aDesk();
  const meetingId = "sarajevo-2018";
  const record = exportRecord(db, meetingId);
  if (!record) throw new Error("The demonstration has no meeting in Sarajevo.");
  const begun = compileReport({ ...record, chairPoints: [] }, budapestProcess);
  beginDraft(db, { meetingId, actorId: "a-marin", now, seed: seedOfDraft(draftOf(begun.paragraphs)) });

  const { page } = await loader(asks("a-marin", "/meetings/sarajevo-2018/report", { params: { meetingId } }));

  const others = page.desk?.sides.others ?? [];
  const points = record.chairPoints ?? [];
  expect(points.length).toBeGreaterThan(0);
  expect(others.map(({ unit }) => unit)).toEqual(["fact:chair-points/0", ...points.map(({ id }) => `point:${id}`)]);
  expect(others.at(1)?.words).toContain(points[0]?.text);
  expect(page.desk?.sides.coverage.missing).toBe(0);
});

it("tells the room where a line stands in what was written", async () => {
  const { asks, db } = aDesk();
  const meetingId = "sarajevo-2018";
  const record = exportRecord(db, meetingId);
  if (!record) throw new Error("The demonstration has no meeting in Sarajevo.");
  const { paragraphs } = compileReport(record, budapestProcess);
  const said = paragraphs.findLast(({ session, sources }) => session !== undefined && sources.length > 0);
  const [line] = said?.sources ?? [];
  const draft = draftOf(paragraphs);
  const first = { id: "by-hand", level: "paragraph", kind: "free", pieces: [{ text: "By hand." }] } as const;
  beginDraft(db, {
    ...{ meetingId, actorId: "a-marin", now },
    seed: seedOfDraft({ ...draft, lines: [first, ...draft.lines] }),
  });
  const { context } = asks("a-marin", "/");
  const meeting = findMeeting(db, meetingId);
  if (!meeting || line === undefined) throw new Error("The demonstration says nothing in Sarajevo.");

  const { printing } = readMeeting(context, meeting, { mayReadNotes: true });

  expect(printing.paragraphOf(line)).toEqual({ id: said?.id, number: (said?.number ?? 0) + 1 });
  expect(printing.sentenceOf(line)).toBe(said?.sentences.find(({ sources }) => sources.includes(line))?.text);
});
