import type { Names } from "#app/desk/register/names.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import type { MeetingRecord } from "#domain/record/record.ts";

/** How each taking of the floor is referred to on the screen: "IOM 2.3" is the third of Session 2. */
export function labelsOf({ sessions = [] }: MeetingRecord, names: Names): Map<string, string> {
  return new Map(
    sessions.flatMap(({ number, interventions = [] }) =>
      interventions.map((intervention, index) => {
        const { code, speaker } = speakerOf(intervention, names);
        const place = number === undefined ? "" : ` ${number}.${index + 1}`;
        return [intervention.id, `${code ?? speaker ?? "?"}${place}`] as const;
      }),
    ),
  );
}

/** Registered, and not heard in any session. */
export function silentIn({ participants, sessions = [] }: MeetingRecord): readonly string[] {
  const heard = new Set(
    sessions.flatMap(({ interventions = [] }) =>
      interventions.flatMap(({ party, parties = [], onBehalfOf }) => [party, onBehalfOf, ...parties]),
    ),
  );
  return (participants?.delegations ?? []).flatMap(({ party }) =>
    typeof party === "string" && !heard.has(party) ? [party] : [],
  );
}
