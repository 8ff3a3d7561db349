import type { CaptureProblem } from "#app/components/capture-fields.ts";
import type { CaptureValues } from "#app/components/capture-values.ts";
import type { CaptureSent } from "#app/desk/capture-schema.server.ts";
import type { Names } from "#app/desk/names.server.ts";
import type { RecordIntervention } from "#domain/record/record.ts";
import { readName } from "#domain/register/read-name.ts";
import type { Register } from "#domain/register/register.ts";

export type CaptureRead =
  | { readonly changes: Partial<Omit<RecordIntervention, "id">> }
  | { readonly problems: Readonly<Partial<Record<keyof CaptureValues, CaptureProblem[]>>> };

/**
 * What the form says that differs from `before`, as the record keeps it; `undefined` takes a value away. Fields that
 * nobody touched are left out, so that what the record knows beyond the form (how a source wrote a name) stays.
 */
export function captureOf(sent: CaptureSent, register: Register, before: CaptureValues = {}): CaptureRead {
  if (sent.verb !== undefined && sent.line === undefined) return { problems: { line: ["line-missing"] } };
  const speaker = isSame(sent, before, "who", "notIdentified", "asWritten") ? {} : readSpeaker(sent, register);
  if (typeof speaker === "string") return { problems: { who: [speaker] } };
  const onBehalfOf = isSame(sent, before, "onBehalfOf") ? {} : readPrincipal(sent, register);
  if (typeof onBehalfOf === "string") return { problems: { onBehalfOf: [onBehalfOf] } };

  const { kind, capacity, verb, form, line, note, inReplyTo, speakingBody, attribution } = sent;
  const plain = { kind, capacity, verb, form, line, note, inReplyTo, speakingBody, attribution };
  const touched = Object.entries(plain).filter(([name, value]) => value !== valueIn(before, name));
  const pinned = isSame(sent, before, "pinned") ? {} : { pinned: sent.pinned === "on" ? true : undefined };
  return { changes: { ...speaker, ...onBehalfOf, ...Object.fromEntries(touched), ...pinned } };
}

function isSame(sent: CaptureSent, before: CaptureValues, ...names: (keyof CaptureValues)[]): boolean {
  return before.kind !== undefined && names.every((name) => sent[name] === before[name]);
}

function readPrincipal(
  { onBehalfOf }: CaptureSent,
  register: Register,
): Pick<RecordIntervention, "onBehalfOf"> | CaptureProblem {
  if (onBehalfOf === undefined) return { onBehalfOf: undefined };
  const read = readName(register, onBehalfOf);
  return read ? { onBehalfOf: read.party } : "behalf-unknown";
}

type Speaker = Pick<RecordIntervention, "party" | "parties" | "written">;

function readSpeaker({ who, notIdentified, asWritten }: CaptureSent, register: Register): Speaker | CaptureProblem {
  const nobody = { party: undefined, parties: undefined, written: undefined };
  if (notIdentified === "on") return { ...nobody, party: null };
  if (who === undefined) return "who-missing";
  const one = readName(register, who);
  if (one) return { ...nobody, party: one.party };
  const several = who.split(/[,;]/u).map((name) => readName(register, name)?.party);
  const known = several.filter((party) => party !== undefined);
  if (known.length > 1 && known.length === several.length) return { ...nobody, parties: known };
  return asWritten === "on" ? { ...nobody, written: who } : "who-unknown";
}

/** What the form shows of an intervention. */
export function valuesOf(intervention: RecordIntervention, names: Names): CaptureValues {
  const { party, parties, written, onBehalfOf, pinned, kind, capacity, verb, form } = intervention;
  const { note, line, inReplyTo, speakingBody, attribution } = intervention;
  const isNobody = party === null && written === undefined;
  return {
    who: whoText({ party, parties, written }, names),
    notIdentified: isNobody ? "on" : undefined,
    asWritten: party == null && written !== undefined ? "on" : undefined,
    pinned: pinned === true ? "on" : undefined,
    onBehalfOf: onBehalfOf === undefined ? undefined : names.nameOf(onBehalfOf),
    ...{ kind, capacity, verb, form, note, line, inReplyTo, speakingBody, attribution },
  };
}

function whoText({ party, parties, written }: Speaker, names: Names): string | undefined {
  if (parties) return parties.map(names.nameOf).join(", ");
  return typeof party === "string" ? names.nameOf(party) : written;
}

/** The values of `stored` that differ from what was sent: what somebody else made of it meanwhile. */
export function differing(stored: CaptureValues, sent: CaptureValues): CaptureValues {
  return Object.fromEntries(Object.entries(stored).filter(([name, value]) => value !== valueIn(sent, name)));
}

function valueIn(values: CaptureValues, name: string): string | undefined {
  return Object.entries(values).find(([key]) => key === name)?.[1];
}
