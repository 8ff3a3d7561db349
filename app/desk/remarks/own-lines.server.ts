import type { OwnLinesOnPage } from "#app/components/remarks/own-lines.ts";
import { whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { requireMeeting, requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt, type Names } from "#app/desk/register/names.server.ts";
import { sessionsNamed } from "#app/desk/room/session-names.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { listCorrections, listOwnLines, type LineCorrection } from "#db/remarks/line-corrections.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import type { Opening, Subject } from "#domain/access/subject.ts";
import { isCorrectionWindowOpen, type RoomOptions } from "#domain/floor/room-options.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

/** What was noted of delegations, for whoever answers for one, and for staff who settle what is asked. */
export type OwnLinesDesk = {
  readonly asker: Asker;
  readonly meeting: Meeting;
  readonly subject: Subject;
  readonly names: Names;
  readonly options: RoomOptions;
  /** Those for whom the actor answers. */
  readonly parties: readonly string[];
  readonly isStaff: boolean;
  readonly maySettle: boolean;
  readonly subjectOf: (partyId: string) => Subject;
};

/** Throws 404 where the meeting does not show it, and to whoever neither answers for a delegation nor takes notes. */
export function requireOwnLines(context: AppLoadContext, meetingId: string): OwnLinesDesk {
  const asker = whoAsks(context);
  const { meeting, subject } = requireMeeting(context.db, asker, meetingId);
  const options = roomOptionsOf(context.db, meetingId);
  const openings: readonly Opening[] = [
    ...(options.showsOwnLines ? (["own lines shown"] as const) : []),
    ...(isCorrectionWindowOpen(options, context.clock()) ? (["correction window"] as const) : []),
  ];
  const subjectOf = (partyId: string): Subject => ({ ...subject, partyId, openings });
  const held = new Set(asker.functions.flatMap(({ partyId }) => partyId ?? []));
  const parties = [...held].filter((partyId) => asker.may("line.read_own", subjectOf(partyId)));
  const isStaff = asker.may("note.read", subject);
  if (parties.length === 0 && !isStaff) notFound();
  const names = namesAt(requireRegister(context.db, meeting.dialogueId), meeting.startsOn);
  const maySettle = isStaff && asker.may("note.write", subject);
  return { asker, meeting, subject, names, options, parties, isStaff, maySettle, subjectOf };
}

/** Is there such a page for this reader of a meeting? Staff have it too while it is shown. */
export function mayReadOwnLines(db: Db, asker: Asker, { meeting, subject }: MeetingSeen): boolean {
  const { showsOwnLines } = roomOptionsOf(db, meeting.id);
  const shown: Subject = { ...subject, openings: ["own lines shown"] };
  return (
    showsOwnLines &&
    (asker.may("note.read", subject) ||
      asker.functions.some(({ partyId }) => partyId !== undefined && asker.may("line.read_own", { ...shown, partyId })))
  );
}

/** One's own lines with what was asked of them; for staff all that was asked. */
export function ownLinesOnPage({ db }: AppLoadContext, desk: OwnLinesDesk): OwnLinesOnPage {
  const { meeting, names, options, parties } = desk;
  const sessions = sessionsNamed(db, desk.asker, { meeting, subject: desk.subject });
  return {
    home: `/meetings/${meeting.id}`,
    timeZone: meeting.timeZone,
    until: options.correctionsUntil,
    isShown: options.showsOwnLines,
    parties: parties.map((party) => ({
      id: party,
      name: names.nameOf(party),
      mayAsk: desk.asker.may("line.ask_correction", desk.subjectOf(party)),
      lines: linesOf(db, desk, party).map(({ sessionId, ...line }) => ({
        ...line,
        session: sessions.find(({ id }) => id === sessionId),
      })),
    })),
    asked: desk.isStaff ? listCorrections(db, { meetingId: meeting.id }).map((one) => asked(one, desk)) : undefined,
    maySettle: desk.maySettle,
  };
}

function linesOf(db: Db, desk: OwnLinesDesk, party: string) {
  const corrections = Map.groupBy(
    listCorrections(db, { meetingId: desk.meeting.id, party }),
    ({ interventionId }) => interventionId,
  );
  return listOwnLines(db, { meetingId: desk.meeting.id, party }).map(({ id, sessionId, verb, line = "" }) => ({
    ...{ id, sessionId },
    words: [verb, line].filter(Boolean).join(" "),
    // Made with the form, so that one sent twice asks once.
    newId: newId(),
    corrections: (corrections.get(id) ?? []).map((one) => asked(one, desk)),
  }));
}

const asked = ({ id, party, line, text, askedAt, outcome }: LineCorrection, { names }: OwnLinesDesk) => ({
  ...{ id, line, text, askedAt, outcome },
  code: names.codeOf(party),
  party: names.nameOf(party),
});
