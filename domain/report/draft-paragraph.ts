import { attributionOf } from "#domain/interventions/attribution.ts";
import type { ParagraphKind, PartyId, RecordSession } from "#domain/record/record.ts";
import type { Printability } from "#domain/report/sentence-of.ts";
import { printabilityOf, sentenceOf } from "#domain/report/sentence-of.ts";
import type { SpeakerContext, Turn } from "#domain/report/speaker-phrase.ts";
import { speakersIn } from "#domain/report/speaker-phrase.ts";
import type { Sentence } from "#domain/report/report.ts";

/** A paragraph before it is numbered. */
export type DraftParagraph = {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly heading?: string;
  readonly session?: string;
  readonly sentences: readonly Sentence[];
  readonly speakers: readonly (PartyId | null)[];
  /** The words that a footnote on the count of participants hangs on. */
  readonly counted?: string;
  readonly points?: readonly { readonly id: string; readonly text: string; readonly sources: readonly string[] }[];
};

/** What the sentences of one report share. */
export type CompileContext = SpeakerContext & { readonly turnById: ReadonlyMap<string, Turn> };

export function turnsOf(session: RecordSession): readonly Turn[] {
  return (session.interventions ?? []).map((intervention) => ({
    intervention,
    attribution: attributionOf(intervention, session.attribution),
  }));
}

export const turnsThat = (printability: Printability, session: RecordSession): readonly Turn[] =>
  turnsOf(session).filter(({ intervention }) => printabilityOf(intervention) === printability);

/** The sentences of one paragraph; `leadIns` gives the words before the turn at that place. */
export function sentencesOf(
  turns: readonly Turn[],
  leadIns: ReadonlyMap<number, string>,
  context: CompileContext,
): readonly Sentence[] {
  return turns.map((turn, index) => {
    const { id, inReplyTo } = turn.intervention;
    const place = {
      leadIn: leadIns.get(index),
      previous: turns[index - 1],
      inReplyTo: inReplyTo === undefined ? undefined : context.turnById.get(inReplyTo),
    };
    return { text: sentenceOf(turn, place, context), sources: [id] };
  });
}

export function speakersOf(turns: readonly Turn[]): readonly (PartyId | null)[] {
  return [...new Set(turns.flatMap(speakersIn))];
}
