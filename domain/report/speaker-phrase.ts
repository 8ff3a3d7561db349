import type { Attribution, PartyId, PartyUse, RecordChair, RecordIntervention } from "#domain/record/record.ts";
import { possessive } from "#domain/register/name-on.ts";
import type { NamesInText } from "#domain/report/names-in-text.ts";
import { listed } from "#domain/text/lists.ts";
import type { Spelling } from "#domain/text/spelling.ts";

/** One taking of the floor with what its session says about naming. */
export type Turn = { readonly intervention: RecordIntervention; readonly attribution: Attribution };

/** What a speaker is called depends on: the chairs of the meeting, the bodies' names, and where in the report it stands. */
export type SpeakerContext = {
  readonly names: NamesInText;
  readonly chairs: readonly RecordChair[];
  /** The offices of a chair as printed: "the Silk Routes Working Group". */
  readonly officeOf: (chair: RecordChair) => string;
  readonly spelling: Spelling;
};

/** What makes two takings of the floor the same speaker's; `undefined` for one who is not named as a party. */
export function speakerKey({ intervention, attribution }: Turn): string | undefined {
  if (attribution !== "party") return undefined;
  const { party, parties, written, capacity, speakingBody, onBehalfOf } = intervention;
  const role = capacity === "national" ? undefined : capacity;
  const isNamed = [party ?? undefined, parties, written, role].some((known) => known !== undefined);
  return isNamed ? JSON.stringify([party, parties, written, role, speakingBody, onBehalfOf]) : undefined;
}

/** The parties that speak, for the paragraph's list of speakers; `null` for one who must not or cannot be named. */
export function speakersIn({ intervention, attribution }: Turn): readonly (PartyId | null)[] {
  if (attribution !== "party") return [null];
  return intervention.parties ?? [intervention.party ?? null];
}

/** "the Netherlands", "the Chair", "Turkey’s Directorate General of Migration Management", "One delegation". */
export function speakerPhrase(turn: Turn, context: SpeakerContext): string {
  const { intervention, attribution } = turn;
  if (attribution === "delegation") return "one delegation";
  if (attribution === "none") return "one participant";

  const name = roleOf(intervention, context) ?? nameOf(intervention, context);
  if (name === undefined) return "one participant";
  const speaker = intervention.speakingBody ? `${possessive(name)} ${intervention.speakingBody}` : name;
  if (intervention.onBehalfOf === undefined) return speaker;
  return `${speaker}, on behalf of ${context.names.of(intervention.onBehalfOf)},`;
}

/** In the opening, where the offices are introduced: "Bosnia and Herzegovina (Host)". */
export function speakerWithOffice(turn: Turn, context: SpeakerContext): string {
  const { intervention, attribution } = turn;
  const office = attribution === "party" ? officeIn(intervention, context) : undefined;
  const name = nameOf(intervention, context);
  return office === undefined || name === undefined ? speakerPhrase(turn, context) : `${name} (${office})`;
}

/** The offices that the meeting's chairs give this party: "Chair of the Budapest Process and of the … Working Group". */
export function officesOf(use: PartyUse, { chairs, officeOf, spelling }: SpeakerContext): string {
  const held = chairs.filter(({ party, written }) => (party ?? written) === (use.party ?? use.written));
  return held.length === 0
    ? "Chair"
    : `Chair ${listed(
        held.map((chair) => `of ${officeOf(chair)}`),
        spelling,
      )}`;
}

function officeIn(intervention: RecordIntervention, context: SpeakerContext): string | undefined {
  if (intervention.capacity === "host") return "Host";
  return intervention.capacity === "chair" ? officesOf(useOf(intervention), context) : undefined;
}

function roleOf(intervention: RecordIntervention, context: SpeakerContext): string | undefined {
  switch (intervention.capacity) {
    case "secretariat":
      return "the Secretariat";
    case "host":
      return "the Host";
    case "chair":
      return chairName(intervention, context);
    default:
      return undefined;
  }
}

function chairName(intervention: RecordIntervention, { chairs, officeOf }: SpeakerContext): string {
  const parties = new Set(chairs.map(({ party, written }) => party ?? written));
  if (parties.size < 2) return "the Chair";
  const own = chairs.filter(({ party }) => party === intervention.party);
  const chair = own.find(({ body }) => body !== undefined) ?? own[0];
  return chair ? `the Chair of ${officeOf(chair)}` : "the Chair";
}

function nameOf(intervention: RecordIntervention, { names, spelling }: SpeakerContext): string | undefined {
  if (intervention.parties) return listed(intervention.parties.map(names.of), spelling);
  if (intervention.party == null && intervention.written === undefined) return undefined;
  return names.of(useOf(intervention));
}

function useOf({ party, written }: RecordIntervention): PartyUse {
  return party == null && written !== undefined ? { written } : { party: party ?? null, written };
}
