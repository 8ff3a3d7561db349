import type { MeetingRecord, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import type { CompileContext, DraftParagraph } from "#domain/report/draft-paragraph.ts";
import { speakersOf, turnsOf } from "#domain/report/draft-paragraph.ts";
import type { Sentence } from "#domain/report/report.ts";
import { printabilityOf, sentenceOf } from "#domain/report/sentence-of.ts";
import type { Turn } from "#domain/report/speaker-phrase.ts";
import { speakerWithOffice } from "#domain/report/speaker-phrase.ts";
import { listed } from "#domain/text/lists.ts";
import { asSentence, capitalFirst } from "#domain/text/sentences.ts";

/**
 * Who opened and who welcomed. Their acts are facts of the programme, so they print without a line; the offices of host
 * and chair are introduced here, in brackets.
 */
export function openingParagraph(session: RecordSession, context: CompileContext): DraftParagraph | undefined {
  const turns = turnsOf(session).filter(({ intervention }) => printsInOpening(intervention));
  const sentences: Sentence[] = [];
  for (let from = 0; from < turns.length;) {
    const facts = factsFrom(turns, from);
    if (facts.length > 0) {
      const clauses = facts.map((turn) => `${speakerWithOffice(turn, context)} ${ceremonyOf(turn.intervention)}`);
      sentences.push({ text: asSentence(listed(clauses, context.spelling)), sources: idsOf(facts) });
    } else
      sentences.push(...turns.slice(from, from + 1).map((turn) => openingSentenceOf(turn, turns[from - 1], context)));
    from += Math.max(facts.length, 1);
  }
  if (sentences.length === 0) return undefined;
  return {
    id: `opening-${session.id}`,
    kind: "opening",
    session: session.id,
    sentences,
    speakers: speakersOf(turns),
  };
}

/** Thanks in protocol order where only the fact is recorded; then what else was said, line by line. */
export function thanksParagraph(
  sessions: readonly RecordSession[],
  record: MeetingRecord,
  context: CompileContext,
): DraftParagraph | undefined {
  const turns = sessions.flatMap(turnsOf);
  const thanking = turns.filter(
    ({ intervention, attribution }) =>
      attribution === "party" && printabilityOf(intervention) === "empty" && roleIn(intervention, record),
  );
  const lines = turns.filter(({ intervention }) => printabilityOf(intervention) === "prints");
  const sentences = [
    ...(thanking.length > 0 ? [{ text: thanksOf(thanking, record, context), sources: idsOf(thanking) }] : []),
    ...lines.map((turn, index) => ({
      text: sentenceOf(turn, { previous: lines[index - 1], inReplyTo: repliedTo(turn, context) }, context),
      sources: [turn.intervention.id],
    })),
  ];
  if (sentences.length === 0) return undefined;
  return { id: "thanks", kind: "thanks", sentences, speakers: speakersOf([...thanking, ...lines]) };
}

function printsInOpening(intervention: RecordIntervention): boolean {
  return printabilityOf(intervention) === "prints" || isCeremony(intervention);
}

const isCeremony = (intervention: RecordIntervention) =>
  printabilityOf(intervention) === "empty" && (intervention.kind === "opening" || intervention.kind === "welcome");

function ceremonyOf({ kind }: RecordIntervention): string {
  return kind === "opening" ? "opened the meeting" : "welcomed the participants";
}

function factsFrom(turns: readonly Turn[], from: number): readonly Turn[] {
  const end = turns.findIndex(({ intervention }, index) => index >= from && !isCeremony(intervention));
  return turns.slice(from, end === -1 ? undefined : end);
}

function openingSentenceOf(turn: Turn, previous: Turn | undefined, context: CompileContext): Sentence {
  const place = { previous, inReplyTo: repliedTo(turn, context), phrase: speakerWithOffice };
  return { text: sentenceOf(turn, place, context), sources: [turn.intervention.id] };
}

type Role = "host" | "chair" | "secretariat";

function roleIn({ capacity, party }: RecordIntervention, { meeting }: MeetingRecord): Role | undefined {
  if (capacity !== undefined && capacity !== "national") return capacity;
  if (capacity === "national" || party == null) return undefined;
  if (party === meeting.host) return "host";
  if (meeting.chairs?.some((chair) => chair.party === party)) return "chair";
  return party === meeting.secretariat ? "secretariat" : undefined;
}

function thanksOf(turns: readonly Turn[], record: MeetingRecord, { spelling }: CompileContext): string {
  const thanking = (role: Role) => turns.filter(({ intervention }) => roleIn(intervention, record) === role);
  const chairs = new Set(thanking("chair").map(({ intervention }) => intervention.party));
  const names = [
    ...(thanking("host").length > 0 ? ["the Host"] : []),
    ...(chairs.size > 0 ? [chairs.size > 1 ? "the Chairs" : "the Chair"] : []),
    ...(thanking("secretariat").length > 0 ? ["the Secretariat"] : []),
  ];
  return `${capitalFirst(listed(names, spelling))} thanked the participants.`;
}

function repliedTo({ intervention }: Turn, { turnById }: CompileContext): Turn | undefined {
  return intervention.inReplyTo === undefined ? undefined : turnById.get(intervention.inReplyTo);
}

const idsOf = (turns: readonly Turn[]) => turns.map(({ intervention }) => intervention.id);
