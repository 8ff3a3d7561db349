import { nearPartyId } from "#domain/record/near-party.ts";
import { partyUsesIn } from "#domain/record/party-uses.ts";
import { pathText, shown, type Path, type RecordProblem } from "#domain/record/problem.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";

/**
 * What a sound record says of parties, bodies and priority areas that neither the register nor the record's own
 * `dialogue` knows. A speaker not named (`null`) and a name `written` alone are always allowed: nobody is guessed.
 */
export function checkAgainstRegister(record: MeetingRecord, register: Register): RecordProblem[] {
  return [...unknownParties(record, register), ...unknownBodies(record, register), ...unknownAreas(record, register)];
}

function unknownParties(record: MeetingRecord, register: Register): RecordProblem[] {
  const known = new Set(register.parties.map(({ id }) => id));
  return partyUsesIn(record).flatMap(({ party, written, path, mayStandAsWritten }) => {
    if (known.has(party)) return [];
    const near = nearPartyId(written ?? party, register.parties) ?? nearPartyId(party, register.parties);
    const remedies = [
      ...(near ? [`write ${shown(near)} if that is meant`] : []),
      ...(mayStandAsWritten ? [`keep the source's name alone: { "written": ${shown(written ?? party)} }`] : []),
      ...(near || mayStandAsWritten ? [] : ["give the id of a party that the register knows"]),
    ];
    return [problem(path, `The register knows no party ${shown(party)}; ${remedies.join(", or ")}.`)];
  });
}

function unknownBodies({ dialogue, meeting }: MeetingRecord, register: Register): RecordProblem[] {
  const known = new Set([...register.bodies, ...(dialogue.bodies ?? [])].map(({ id }) => id));
  const uses = [
    ...(meeting.bodies ?? []).map((body, index) => ({ body, path: ["meeting", "bodies", index] })),
    ...(meeting.chairs ?? []).map(({ body }, index) => ({ body, path: ["meeting", "chairs", index, "body"] })),
  ];
  return uses.flatMap(({ body, path }) =>
    body === undefined || known.has(body)
      ? []
      : [problem(path, `The register knows no body ${shown(body)}; describe it under dialogue.bodies.`)],
  );
}

function unknownAreas({ dialogue, meeting }: MeetingRecord, register: Register): RecordProblem[] {
  const described = (dialogue.instruments ?? []).map(({ id, title, priorityAreas }) => ({
    id,
    title,
    parts: priorityAreas,
  }));
  // Where both know an instrument the register wins, hence its place in front.
  const instruments = [...register.instruments, ...described];
  return (meeting.priorityAreas ?? []).flatMap((area, index) => {
    const path = ["meeting", "priorityAreas", index];
    const instrument = instruments.find(({ id }) => id === area.instrument);
    if (!instrument) {
      const message = `The register knows no instrument ${shown(area.instrument)}; describe it under dialogue.instruments.`;
      return [problem([...path, "instrument"], message)];
    }
    if (instrument.parts.some(({ number }) => number === area.number)) return [];
    const numbers = instrument.parts.map(({ number }) => number).join(", ");
    const message = `${instrument.title} has no priority area ${area.number}; it has ${numbers || "none"}.`;
    return [problem([...path, "number"], message)];
  });
}

function problem(path: Path, message: string): RecordProblem {
  return { path: pathText(path), message };
}
