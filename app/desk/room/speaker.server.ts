import type { Names } from "#app/desk/register/names.server.ts";
import type { RecordIntervention } from "#domain/record/record.ts";

type Spoken = Pick<RecordIntervention, "party" | "parties" | "written">;

/** Who took the floor, as a row of the desk shows them; both are absent where nobody is named. */
export function speakerOf({ party, parties, written }: Spoken, names: Names): { code?: string; speaker?: string } {
  if (parties) return { speaker: parties.map(names.nameOf).join(", ") };
  if (typeof party === "string") return { code: names.codeOf(party), speaker: names.nameOf({ party, written }) };
  return written === undefined ? {} : { speaker: written };
}
