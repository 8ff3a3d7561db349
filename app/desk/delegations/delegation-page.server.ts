import type { DelegationOnPage } from "#app/components/delegations/delegation-page.tsx";
import { readsAllPeople, type requireDelegation } from "#app/desk/delegations/people-access.server.ts";
import { personRow } from "#app/desk/delegations/people-page.server.ts";
import type { Db } from "#db/database/client.ts";
import { findInvitedDelegation } from "#db/delegations/invited-delegations.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { isStanding } from "#domain/delegations/registration.ts";

/** One delegation, and what this reader may do about it. */
export function delegationOnPage(
  db: Db,
  { asker, meeting, subject, party, names }: ReturnType<typeof requireDelegation>,
  problem: DelegationOnPage["problem"],
): DelegationOnPage {
  const people = listRegistrations(db, meeting.id).filter((one) => one.party === party);
  const asked = findInvitedDelegation(db, { meetingId: meeting.id, party });
  return {
    ...{ home: `/meetings/${encodeURIComponent(meeting.id)}/people`, party, name: names.nameOf(party), problem },
    ...{ quota: asked?.quota ?? null, standing: people.filter(isStanding).length, isInvited: asked !== undefined },
    hasDeclined: (asked?.declinedAt ?? null) !== null,
    people: people.map(personRow),
    mayNominate: asker.may("delegation.nominate", { ...subject, partyId: party }),
    mayExport: asker.may("participants.export", { ...subject, partyId: party, openings: ["without contact data"] }),
    maySetQuota: asked !== undefined && asker.may("invitation.send", subject),
    readsAll: readsAllPeople(asker, subject),
  };
}
