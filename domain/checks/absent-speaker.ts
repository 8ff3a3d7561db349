import type { Finding } from "#domain/checks/finding.ts";
import { attributionOf } from "#domain/interventions/attribution.ts";
import type { MeetingRecord, PartyId, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Register } from "#domain/register/register.ts";
import { listed } from "#domain/text/lists.ts";
import { spellingOf } from "#domain/text/spelling.ts";

/** Who was marked present, by the id of the session; a session in which nobody marked is not among them. */
export type PresentInSessions = ReadonlyMap<string, ReadonlySet<PartyId>>;

/**
 * Speaks and was not marked present: either the mark is missing or the name is wrong. One finding a session, because a
 * list that was not finished would else fill the page; offices and whoever must not be named are left out.
 */
export function absentSpeakers(
  record: MeetingRecord,
  register: Register,
  present: PresentInSessions,
): readonly Finding[] {
  return (record.sessions ?? []).flatMap((session) => {
    const marked = present.get(session.id);
    if (marked === undefined || marked.size === 0) return [];
    const absent = speakersIn(session).filter(({ party }) => !marked.has(party));
    const [first] = absent;
    if (first === undefined) return [];
    const names = [...new Set(absent.map(({ party }) => party))].map((party) => nameOf(party, record, register));
    return [
      {
        check: "absent-speaker" as const,
        level: "information" as const,
        where: { session: session.id, intervention: first.id },
        values: {
          names: listed(names, spellingOf(record.meeting.language)),
          count: names.length,
          session: session.title ?? session.id,
        },
      },
    ];
  });
}

function speakersIn({ attribution, interventions = [] }: RecordSession) {
  return interventions
    .filter((intervention) => isDelegation(intervention) && attributionOf(intervention, attribution) === "party")
    .flatMap(({ id, party, parties = [party] }) => parties.flatMap((one) => (one == null ? [] : [{ id, party: one }])));
}

const isDelegation = ({ capacity }: RecordIntervention) => capacity === undefined || capacity === "national";

function nameOf(id: PartyId, { meeting }: MeetingRecord, register: Register): string {
  const party = findParty(register, id);
  return party ? nameOn(party, meeting.startsOn, "running") : id;
}
