import { readLog, type SaidThen } from "#app/collab/read-log.server.ts";
import type { HistoryOnPage, TextThen } from "#app/components/room/capture-history-page.tsx";
import { requireMeeting, requireRegister, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt, type Names } from "#app/desk/register/names.server.ts";
import { mayReadOff } from "#app/desk/room/off-record.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { Locale } from "#app/locales/locales.ts";
import { textIn } from "#app/locales/text-in.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { listUpdates } from "#db/room/capture-updates.ts";
import { listCaptures } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { findPerson } from "#db/accounts/people.ts";
import { findSession } from "#db/programme/sessions.ts";
import { writingsOf, type Writing } from "#domain/interventions/writings.ts";
import { changesBetween } from "#domain/text/changes.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** The capture at this address, for whoever may see how it came about. Throws 403 to other readers of the meeting. */
export function requireHistory({ params, context }: Asked) {
  const { db } = context;
  const asker = whoAsks(context);
  const { meetingId, sessionId, captureId } = readParams(params, "meetingId", "sessionId", "captureId");
  const seen = requireMeeting(db, asker, meetingId);
  authorize(asker, "note.history", seen.subject);
  const session = findSession(db, { meetingId, sessionId }) ?? notFound();
  const capture = listCaptures(db, { meetingId, sessionId }).find(({ id }) => id === captureId) ?? notFound();
  return { asker, seen, session, capture };
}

/**
 * A capture as it stood after one of its steps, against the step before.
 *
 * @param wish The number of the step, from 1; the last one where there is none of that number.
 */
export async function historyOnPage(
  { db, locale }: Asked["context"],
  history: ReturnType<typeof requireHistory>,
  wish: number,
): Promise<HistoryOnPage> {
  const { asker, seen, session, capture } = history;
  const withOff = mayReadOff(db, history, session.id);
  const steps = writingsOf(logOf(db, capture.id, withOff));
  const shown = steps[wish - 1] ? wish : steps.length;
  const asked = [steps[shown - 2], steps[shown - 1], ...(shown < steps.length ? steps.slice(-1) : [])];
  const seqs = asked.map((step) => step?.seq ?? 0);
  const [before, then, now = then] = await readLog(db, { captureId: capture.id, withOff }, seqs);
  const names = namesAt(requireRegister(db, seen.meeting.dialogueId), seen.meeting.startsOn);
  const isAsNow = then?.note === now?.note && then?.line === now?.line;
  const room = `/meetings/${seen.meeting.id}/sessions/${session.id}`;
  return {
    room: `${room}#${capture.id}`,
    captureId: capture.id,
    meeting: seen.meeting.title,
    session: { kind: session.kind, number: session.number, title: session.title },
    timeZone: seen.meeting.timeZone,
    speaker: now && speakerOf(now.head, names).speaker,
    steps: steps.map((step) => onPage(db, step)),
    shown,
    texts: textsOf(before, then, (said) => headWords(said, names, locale)),
    ...(then && !isAsNow && { then: { note: then.note, line: then.line } }),
    mayWrite: rightsAt(asker, seen).mayWrite,
  };
}

/** Both documents of a capture have their rows in one log. */
function logOf(db: Db, captureId: string, withOff: boolean) {
  const text = listUpdates(db, { captureId, layer: "text" });
  const off = withOff ? listUpdates(db, { captureId, layer: "off" }) : [];
  return [...text, ...off].sort((one, other) => one.seq - other.seq);
}

const onPage = (db: Db, { from, until, authors }: Writing) => ({
  ...{ from, until },
  by: authors.map((author) => findPerson(db, author)?.name ?? author),
});

function textsOf(
  before: SaidThen | undefined,
  then: SaidThen | undefined,
  head: (said: SaidThen) => string,
): readonly TextThen[] {
  const one = (of: TextThen["of"], read: (said: SaidThen) => string | undefined): TextThen => ({
    of,
    changes: changesBetween((before && read(before)) ?? "", (then && read(then)) ?? ""),
  });
  const texts = [one("head", head), one("note", ({ note }) => note), one("line", ({ line }) => line)];
  return then?.off === undefined && before?.off === undefined ? texts : [...texts, one("off", ({ off }) => off)];
}

/** Who and what, in the words in which the room has them. */
function headWords({ head }: SaidThen, names: Names, locale: Locale): string {
  const text = textIn(locale);
  const { kind, capacity, verb, marks = [], pinned } = head;
  return [
    speakerOf(head, names).speaker ?? text("capture.not_identified"),
    text(`intervention.${kind}`),
    ...(capacity ? [text(`capacity.${capacity}`)] : []),
    ...(verb === undefined ? [] : [verb]),
    ...marks.map((mark) => text(`capture_mark.${mark}`)),
    ...(pinned === true ? [text("capture.pinned")] : []),
  ].join(" · ");
}
