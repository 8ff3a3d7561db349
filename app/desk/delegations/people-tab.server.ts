import type { PeopleTabsShown } from "#app/components/delegations/people-tabs.tsx";
import { rightsAt, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { partiesSpokenFor, readsAllPeople } from "#app/desk/delegations/people-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { MeetingRecord } from "#domain/record/record.ts";

/** How many delegations somebody may count on the way to a meeting's people; undefined for those who find nobody there. */
export function peopleTab(asker: Asker, seen: MeetingSeen, { participants }: MeetingRecord) {
  if (rightsAt(asker, seen).mayReadDelegations) return { delegations: (participants?.delegations ?? []).length };
  return peopleElsewhere(asker, seen) === undefined ? undefined : {};
}

/** Which pages on a meeting's people somebody may open. */
export function peopleTabs(asker: Asker, seen: MeetingSeen): PeopleTabsShown {
  const { meeting, subject } = seen;
  return {
    meetingId: meeting.id,
    mayReadAll: readsAllPeople(asker, subject),
    mayInvite: asker.may("invitation.send", subject),
    maySetForm: asker.may("meeting.change", subject),
    maySeeLetters: asker.may("passport.read_masked", { ...subject, isPurged: false }),
    mayReadRecord: rightsAt(asker, seen).mayReadDelegations,
    mayReadAttendance: asker.may("presence.record", subject),
  };
}

/** Where somebody finds people of a meeting who may not read who came: all who are registered, or an own delegation. */
export function peopleElsewhere(asker: Asker, { meeting, subject }: MeetingSeen): string | undefined {
  if (readsAllPeople(asker, subject)) return pathTo`/meetings/${meeting.id}/people/registrations`;
  const [party] = partiesSpokenFor(asker, subject);
  return party === undefined ? undefined : pathTo`/meetings/${meeting.id}/people/of/${party}`;
}
