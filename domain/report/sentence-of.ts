import type { LineForm, RecordIntervention } from "#domain/record/record.ts";
import type { SpeakerContext, Turn } from "#domain/report/speaker-phrase.ts";
import { speakerKey, speakerPhrase } from "#domain/report/speaker-phrase.ts";
import { asSentence } from "#domain/text/sentences.ts";

/** What a report can do with an intervention (docs/house-grammar.md, "A sentence"). */
export type Printability = "prints" | "to draft" | "fragment" | "empty";

export function printabilityOf(intervention: RecordIntervention): Printability {
  if (hasText(intervention.line)) return formOf(intervention) === "fragment" ? "fragment" : "prints";
  return hasText(intervention.note) ? "to draft" : "empty";
}

/** Where `form` is not given, a verb or a small first letter tells a predicate from a sentence. */
function formOf({ form, verb, line = "" }: RecordIntervention): LineForm {
  if (form !== undefined) return form;
  return verb !== undefined || /^\p{Ll}/u.test(line.trim()) ? "predicate" : "sentence";
}

export type SentencePlace = {
  /** "In Session 1, ": stands before a predicate, never before a sentence. */
  readonly leadIn?: string;
  /** The turn of the sentence just before, in the same paragraph. */
  readonly previous?: Turn;
  readonly inReplyTo?: Turn;
  /** How the speaker is called here, where that is not the usual way. */
  readonly phrase?: typeof speakerPhrase;
};

/** Speaker + line + full stop, by rules 1 to 6 of the page. The line itself is never rewritten. */
export function sentenceOf(turn: Turn, place: SentencePlace, context: SpeakerContext): string {
  const { intervention } = turn;
  const line = (intervention.line ?? "").trim();
  if (formOf(intervention) === "sentence") return asSentence(line);

  const phrase = place.phrase ?? speakerPhrase;
  const predicate = intervention.verb ? `${intervention.verb.trim()} ${line}` : line;
  if (intervention.inReplyTo !== undefined) {
    const leadIn = replyLeadIn(place, context);
    return asSentence(`${leadIn}${phrase(turn, context)} ${predicate}`);
  }
  const speaker = phrase(turn, context);
  const isAgain = continues(place.previous, turn) && !alreadyContinues.test(predicate);
  return asSentence(`${place.leadIn ?? ""}${speaker} ${isAgain ? "also " : ""}${predicate}`);
}

function replyLeadIn({ inReplyTo, previous }: SentencePlace, context: SpeakerContext): string {
  const asked = inReplyTo && speakerKey(inReplyTo);
  const wasJustNamed = previous !== undefined && speakerKey(previous) === asked;
  return inReplyTo === undefined || asked === undefined || wasJustNamed
    ? "In reply, "
    : `In reply to ${speakerPhrase(inReplyTo, context)}, `;
}

function continues(previous: Turn | undefined, turn: Turn): boolean {
  const key = speakerKey(turn);
  return (
    previous !== undefined &&
    key !== undefined &&
    speakerKey(previous) === key &&
    formOf(previous.intervention) === "predicate"
  );
}

const alreadyContinues = /^(also|further|additionally|then)\b/i;

const hasText = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";
