import type { DelegateOnPage } from "#app/components/delegate-page.tsx";
import { floorFollowed, sessionOnNow } from "#app/desk/floor-followed.server.ts";
import { requireRegister, rightsAt, type MeetingSeen } from "#app/desk/meeting-access.server.ts";
import { namesAt } from "#app/desk/names.server.ts";
import { subjectOfRequest } from "#app/desk/own-requests.server.ts";
import type { Asker } from "#app/desk/who-asks.server.ts";
import { sessionsIn } from "#app/desk/remarks-page.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import { listRemarksFor } from "#db/remarks.ts";
import { listSessions } from "#db/sessions.ts";
import type { DelegateWords } from "#domain/floor/delegate-view.ts";
import type { PartyId } from "#domain/record/record.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import { remarkState } from "#domain/remarks/remark.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

/** The party whose people see the meeting on a page of their own; undefined for staff, who have the desk. */
export function delegationOf(asker: Asker, seen: MeetingSeen): PartyId | undefined {
  if (rightsAt(asker, seen).mayReadLines) return undefined;
  return asker.functions
    .flatMap(({ partyId }) => partyId ?? [])
    .find((partyId) => asker.may("remark.read_own", { ...seen.subject, partyId }));
}

/** A meeting for one of its delegations: now and next while it is in session, its programme, what the delegation does. */
export function delegateOnPage(
  context: AppLoadContext,
  asker: Asker,
  seen: MeetingSeen,
  party: PartyId,
): DelegateOnPage {
  const { db, clock } = context;
  const { meeting, subject } = seen;
  const today = clockTimeAt(clock(), meeting.timeZone).slice(0, 10);
  const mayFollow = asker.may("floor.read", subject);
  const found = mayFollow ? floorFollowed(context, meeting, undefined) : undefined;
  const session = found?.session ?? sessionOnNow(context, meeting);
  const asSent = { ...subject, isReleased: meeting.state !== "planned" };
  const mayReadProgramme = asker.may("programme.read_released", asSent);
  const own = { partyId: party, ownerId: asker.id };
  const names = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  const sessions = mayReadProgramme ? listSessions(db, meeting.id) : [];
  const day = sessions.some(({ startsAt }) => startsAt?.startsWith(today)) ? today : meeting.startsOn;
  return {
    meeting: {
      id: meeting.id,
      title: meeting.title,
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
      city: meeting.city,
    },
    party: names.nameOf(party),
    session: session && { id: session.id, kind: session.kind, number: session.number, title: session.title },
    followed: found && {
      ...{ view: "delegate", ...found.following, party, language: "en", timeZone: meeting.timeZone },
      words: delegateWords(context),
    },
    // Made here, so that a form that is sent twice asks once.
    request: found && asker.may("floor.request", subjectOfRequest(db, { seen }, own)) ? { id: newId() } : undefined,
    texts: listRemarksFor(db, asker, { meetingId: meeting.id, party }).map((remark) => ({
      ...{ id: remark.id, state: remarkState(remark), at: remark.submittedAt },
      session: sessionsIn(db, meeting.id).find(({ id }) => id === remark.sessionId),
    })),
    timeZone: meeting.timeZone,
    day,
    programme: [...Map.groupBy(sessions, ({ startsAt }) => startsAt?.slice(0, 10) ?? meeting.startsOn)].map(
      ([date, ofDay]) => ({
        date,
        items: ofDay.map(({ id, kind, number, title, startsAt }) => ({
          ...{ id, kind, number, title },
          from: startsAt?.slice(11, 16),
        })),
      }),
    ),
    mayReadPeople: rightsAt(asker, seen).mayReadDelegations,
    mayReadReport: rightsAt(asker, seen).mayReadReport,
    mayWrite: asker.may("remark.create", { ...subject, partyId: party }),
  };
}

function delegateWords({ locale }: AppLoadContext): DelegateWords {
  const text = textIn(locale);
  return {
    nobody: text("screen.nobody"),
    unnamed: text("screen.unnamed"),
    none_next: text("delegate.none_next"),
    more: text("screen.more", { count: "#" }),
    next_is_you: text("delegate.next_is_you", { time: "#" }),
    waiting: text("delegate.waiting", { time: "#", place: "##" }),
    waiting_about: text("delegate.waiting_about", { time: "#", place: "##", minutes: "###" }),
    limit: text("screen.limit", { time: "#" }),
    over: text("screen.over"),
  };
}
