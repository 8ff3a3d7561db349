import type { MeetingRecord, RecordDialogue, RecordInstrument } from "#domain/record/record.ts";
import { bodyNamed } from "#domain/register/body-named.ts";
import type { Instrument, Register } from "#domain/register/register.ts";

/** The register of a dialogue that nobody has adopted yet: the base's names, and whom the record itself describes. */
export function firstRegister({ dialogue }: MeetingRecord, base: Register): Register {
  if (dialogue.id === base.dialogue.id) return base;
  return {
    ...base,
    dialogue: { id: dialogue.id, name: dialogue.name ?? readable(dialogue.id), chairs: [] },
    bodies: [],
    instruments: [],
  };
}

/** The register with those bodies and instruments added that only the record describes; where both know one, the register wins. */
export function withDescribed(register: Register, { dialogue, meeting }: MeetingRecord): Register {
  const { bodies, instruments } = undescribed(register, dialogue);
  return {
    ...register,
    bodies: [...register.bodies, ...bodies.map(({ id, name }) => bodyNamed(id, name))],
    instruments: [...register.instruments, ...instruments.map((described) => instrumentOf(described, meeting))],
  };
}

function undescribed(register: Register, { bodies = [], instruments = [] }: RecordDialogue) {
  const knows = (known: readonly { readonly id: string }[], id: string) => known.some((one) => one.id === id);
  return {
    bodies: bodies.filter(({ id }) => !knows(register.bodies, id)),
    instruments: instruments.filter(({ id }) => !knows(register.instruments, id)),
  };
}

/** "rabat-process" as "Rabat Process". */
function readable(id: string): string {
  return id
    .split(/[-_.]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** A record does not say when an instrument was adopted; the meeting's first day is the latest it can have been. */
function instrumentOf({ id, title, priorityAreas }: RecordInstrument, meeting: MeetingRecord["meeting"]): Instrument {
  return {
    id,
    title,
    shortTitle: title,
    adoptedOn: meeting.startsOn,
    partNoun: "priority area",
    parts: priorityAreas.map(({ number, title: partTitle }) => ({ number, title: partTitle })),
    source: `Described in the record of the meeting ${meeting.id}; the day of adoption is not stated there.`,
  };
}
