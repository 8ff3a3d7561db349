import { mustRead, type Asker } from "#app/desk/access/who-asks.server.ts";
import { requireMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import { sessionLabel } from "#app/components/session-label.ts";
import { listInterventions, type Intervention } from "#db/room/interventions.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import type { NotedTurn, SessionNotes } from "#exports/session-notes.ts";
import { dialogueName, placeOf } from "#domain/report/facts.ts";
import { dateRangeText, dateText, dayIn } from "#domain/text/dates.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import { spellingOf } from "#domain/text/spelling.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A session's notes for the archive, and the name of their file. Throws 404 to whoever may not read notes. */
export function requireSessionNotes(
  context: AppLoadContext,
  asker: Asker,
  { meetingId, sessionId }: { readonly meetingId: string; readonly sessionId: string },
): { readonly notes: SessionNotes; readonly fileName: string } {
  const { db, clock } = context;
  const { meeting, subject } = requireMeeting(db, asker, meetingId);
  mustRead(asker, "note.read", subject);
  const { record, register, names } = readMeeting(context, meeting, { mayReadNotes: true });
  const session = record.sessions?.find(({ id }) => id === sessionId) ?? notFound();
  const language = spellingOf(meeting.language);
  const day = session.startsAt?.slice(0, 10);
  const label = capitalFirst(sessionLabel(session, textIn("en")));
  const date = day === undefined ? dateRangeText(meeting.startsOn, meeting.endsOn, language) : dateText(day, language);
  const notes: SessionNotes = {
    ...{ id: `${meetingId}/${sessionId}`, dialogue: dialogueName(record, register), symbol: meeting.symbol, language },
    ...{ meeting: meeting.title, session: label, placeAndDate: `${placeOf(record, register)}, ${date}` },
    issuedOn: dayIn(clock(), meeting.timeZone),
    turns: listInterventions(db, { meetingId, sessionId }).map((one) => turnOf(one, names, meeting.timeZone)),
  };
  return { notes, fileName: `${meeting.symbol?.replaceAll("/", "-") ?? meetingId} ${sessionId} notes.docx` };
}

function turnOf(intervention: Intervention, names: Names, timeZone: string): NotedTurn {
  const words = textIn("en");
  const { kind, capacity, verb, line = "", note = "", spokenAt } = intervention;
  const isOffice = capacity !== undefined && capacity !== "national";
  const inWords = [words(`intervention.${kind}`), ...(isOffice ? [words(`capacity.${capacity}`)] : [])];
  return {
    time: spokenAt === null ? undefined : clockIn(spokenAt, timeZone),
    speaker: speakerOf(intervention, names).speaker ?? words("capture.nobody_knows"),
    kind: inWords.join(", "),
    records: [{ note, line: [verb, line].filter(Boolean).join(" ") }],
  };
}

const clockIn = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
