import type { DelegateOnPage } from "#app/components/floor/delegate-page.tsx";
import { floorFollowed, sessionOnNow } from "#app/desk/floor/floor-followed.server.ts";
import { findOwnRegistration } from "#app/desk/registering/registration-access.server.ts";
import { requireRegister, rightsAt, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { mayOpenPapers } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownWaiting, partiesSpokenFor, subjectOfRequest } from "#app/desk/floor/own-requests.server.ts";
import { partiesSpokenFor as speaksFor } from "#app/desk/delegations/people-access.server.ts";
import { hasRelease, sessionsShown } from "#app/desk/programme/programme-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { sessionNamesFor, sessionsNamed } from "#app/desk/room/session-names.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { Db } from "#db/database/client.ts";
import { isRegisteringOpen } from "#db/registering/registering.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import type { StoredRegistration } from "#db/delegations/registrations.ts";
import { listRemarksFor } from "#db/remarks/remarks.ts";
import { roomOptionsOf } from "#db/room/room-options.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import type { DelegateWords } from "#domain/floor/delegate-view.ts";
import { isHeardOf, wishes } from "#domain/floor/list-of-speakers.ts";
import type { PartyId } from "#domain/record/record.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import { remarkState } from "#domain/remarks/remark.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

/**
 * The party whose people see the meeting on a page of their own; undefined for staff, who have the desk.
 *
 * @param wish The party that is asked for, of somebody who is there for several.
 */
export function delegationOf(asker: Asker, seen: MeetingSeen, wish?: string | null): PartyId | undefined {
  const parties = delegationsOf(asker, seen);
  return parties.find((party) => party === wish) ?? parties[0];
}

function delegationsOf(asker: Asker, seen: MeetingSeen): readonly PartyId[] {
  if (rightsAt(asker, seen).mayReadLines) return [];
  const parties = new Set(asker.functions.flatMap(({ partyId }) => partyId ?? []));
  return [...parties].filter((partyId) => asker.may("remark.read_own", { ...seen.subject, partyId })).toSorted();
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
  const ofOwn = { partyId: party, ownerId: asker.id };
  const own = findOwnRegistration(db, asker, seen);
  const names = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  const sessions = sessionsShown(db, asker, seen);
  const [named, allSessions] = [sessionNamesFor(db, asker, seen), sessionsNamed(db, asker, seen)];
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
    rests: found || partiesSpokenFor({ asker, seen }).length === 0 ? undefined : restOf(meeting.state),
    others: delegationsOf(asker, seen)
      .filter((other) => other !== party)
      .map((id) => ({ id, name: names.nameOf(id) })),
    session: session && named(session),
    followed: found && {
      ...{ view: "delegate", ...found.following, party, language: "en", timeZone: meeting.timeZone },
      own: ownWaiting(db, { asker, seen, key: { meetingId: meeting.id, sessionId: found.session.id }, party })
        .filter(({ mayWithdraw }) => mayWithdraw)
        .map(({ entry }) => entry.id),
      words: delegateWords(context),
    },
    request:
      found && asker.may("floor.request", subjectOfRequest(db, { seen }, ofOwn))
        ? requestOf(db, meeting.id, party)
        : undefined,
    texts: listRemarksFor(db, asker, { meetingId: meeting.id, party }).map((remark) => ({
      ...{ id: remark.id, state: remarkState(remark), at: remark.submittedAt },
      session: allSessions.find(({ id }) => id === remark.sessionId),
    })),
    timeZone: meeting.timeZone,
    day,
    isReleased: hasRelease(db, asker, seen),
    programme: [...Map.groupBy(sessions, ({ startsAt }) => startsAt?.slice(0, 10) ?? meeting.startsOn)].map(
      ([date, ofDay]) => ({
        date,
        items: ofDay.map(({ id, kind, number, title, startsAt }) => ({
          ...{ id, kind, number, title },
          from: startsAt?.slice(11, 16),
        })),
      }),
    ),
    isRegistered: own !== undefined,
    register: own && whereToRegister(context, asker, seen, own),
    mayReadPeople: rightsAt(asker, seen).mayReadDelegations,
    ownPeople: speaksFor(asker, subject).includes(party)
      ? pathTo`/meetings/${meeting.id}/people/of/${party}`
      : undefined,
    mayReadReport: rightsAt(asker, seen).mayReadReport,
    mayOpenPapers: mayOpenPapers(db, asker, seen),
    mayWrite: asker.may("remark.create", { ...subject, partyId: party }),
  };
}

/** The form of a registration that was not sent yet, while it can be. */
function whereToRegister(
  { db, clock }: AppLoadContext,
  asker: Asker,
  { meeting, subject }: MeetingSeen,
  { id, party: partyId, state }: StoredRegistration,
): string | undefined {
  const isOpen = state === "nominated" && isRegisteringOpen(meeting, formOf(db, meeting.id), clock());
  const mayRegister = isOpen && asker.may("registration.change", { ...subject, partyId, ownerId: asker.id });
  return mayRegister ? pathTo`/meetings/${meeting.id}/registrations/${id}/change` : undefined;
}

const restOf = (state: MeetingState) => (state === "closed" || state === "archived" ? "after" : "before");

/** What a delegation can ask for here. The ids are made with the page, so that a form that is sent twice asks once. */
function requestOf(db: Db, meetingId: string, party: PartyId): NonNullable<DelegateOnPage["request"]> {
  const options = roomOptionsOf(db, meetingId);
  return { party, wishes: wishes.filter((kind) => isHeardOf(kind, options)).map((kind) => ({ kind, id: newId() })) };
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
    "point of order": text("delegate.order_waits", { time: "#" }),
    "right of reply": text("delegate.reply_waits", { time: "#" }),
  };
}
