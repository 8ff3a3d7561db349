import type { SaidBefore } from "#app/components/room/live-room-page.ts";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { meetingsFor, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { AppLoadContext } from "@remix-run/node";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A dialogue meets for thirty years; what was said lately is what one wants to hear of. */
const mostMeetings = 5;
const mostOfOneParty = 4;

/** What each party said in earlier meetings of the dialogue, the last first: lines only, where this reader may read them. */
export function saidBefore(
  house: Pick<AppLoadContext, "db" | "notes">,
  asker: Asker,
  { meeting }: MeetingSeen,
): readonly SaidBefore[] {
  const earlier = meetingsFor(house.db, asker, meeting.dialogueId)
    .filter((seen) => seen.meeting.startsOn < meeting.startsOn && rightsAt(asker, seen).mayReadLines)
    .slice(0, mostMeetings);
  const counts = new Map<string, number>();
  return earlier
    .flatMap((seen) => {
      const { city, startsOn: on } = seen.meeting;
      const interventions = (readMeeting(house, seen.meeting, rightsAt(asker, seen)).record.sessions ?? []).flatMap(
        (one) => one.interventions ?? [],
      );
      return interventions.flatMap((intervention) => {
        const { party, line } = intervention;
        if (typeof party !== "string" || line === undefined || printabilityOf(intervention) !== "prints") return [];
        return [{ party, city, on, words: [intervention.verb, line].filter(Boolean).join(" ") }];
      });
    })
    .filter(({ party }) => {
      const count = (counts.get(party) ?? 0) + 1;
      counts.set(party, count);
      return count <= mostOfOneParty;
    });
}
