import type { MeetingRecord } from "#domain/record/record.ts";
import { findBody } from "#domain/register/find-party.ts";
import type { Register } from "#domain/register/register.ts";
import { listed } from "#domain/text/lists.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import type { Spelling } from "#domain/text/spelling.ts";

/** "the Silk Routes Working Group": from the register, else as the record describes it, else its id made readable. */
export function bodyInText(id: string, record: MeetingRecord, register: Register): string {
  const described = record.dialogue.bodies?.find((body) => body.id === id)?.name;
  return `the ${findBody(register, id)?.shortName ?? described ?? id.split("-").map(capitalFirst).join(" ")}`;
}

/** Several bodies that met: "the Silk Routes and the South East European Working Groups". */
export function bodiesInText(record: MeetingRecord, register: Register, spelling: Spelling): string {
  const ids = record.meeting.bodies ?? [];
  const bodies = ids.map((id) => findBody(register, id));
  const nouns = new Set(bodies.map((body) => body?.noun?.many));
  const [many] = nouns;
  const stems = bodies.flatMap((body) => (body?.stem === undefined ? [] : [`the ${body.stem}`]));
  if (ids.length > 1 && nouns.size === 1 && many !== undefined && stems.length === ids.length)
    return `${listed(stems, spelling)} ${many}`;
  return listed(
    ids.map((id) => bodyInText(id, record, register)),
    spelling,
  );
}
