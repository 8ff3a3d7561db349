import { attributionOf } from "#domain/interventions/attribution.ts";
import type { MeetingRecord, PartyId } from "#domain/record/record.ts";

/** A party that took the floor and is not on the list of participants, with the interventions that show it. */
export type UnlistedSpeaker = { readonly party: PartyId; readonly interventions: readonly string[] };

/**
 * Who speaks for itself without being listed. The Secretariat and whoever must not be named are left out; without a list
 * there is nothing to compare with. The list is never completed silently: registration settles it (house-grammar.md).
 */
export function unlistedSpeakers(record: MeetingRecord): readonly UnlistedSpeaker[] {
  const listedParties = new Set((record.participants?.delegations ?? []).map(({ party }) => party));
  if (listedParties.size === 0) return [];
  const found = new Map<PartyId, string[]>();
  for (const session of record.sessions ?? []) {
    for (const intervention of session.interventions ?? []) {
      if (intervention.capacity === "secretariat") continue;
      if (attributionOf(intervention, session.attribution) !== "party") continue;
      for (const party of intervention.parties ?? [intervention.party]) {
        if (party == null || listedParties.has(party)) continue;
        found.set(party, [...(found.get(party) ?? []), intervention.id]);
      }
    }
  }
  return [...found].map(([party, interventions]) => ({ party, interventions }));
}
