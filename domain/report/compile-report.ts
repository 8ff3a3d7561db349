import type { MeetingRecord, RecordSession } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { bodyInText } from "#domain/report/bodies-in-text.ts";
import { openingParagraph, thanksParagraph } from "#domain/report/ceremony.ts";
import type { CompileContext, DraftParagraph } from "#domain/report/draft-paragraph.ts";
import { turnsOf, turnsThat } from "#domain/report/draft-paragraph.ts";
import { dialogueName, mandateSentence, openingSentence } from "#domain/report/facts.ts";
import { partHeading, summarised, theChairs } from "#domain/report/headings.ts";
import { namesInText } from "#domain/report/names-in-text.ts";
import { numbered } from "#domain/report/numbered.ts";
import { participantsSentence } from "#domain/report/participants.ts";
import type { Paragraph } from "#domain/report/report.ts";
import { sessionParagraphs } from "#domain/report/session-paragraphs.ts";
import { asSentence } from "#domain/text/sentences.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { spellingOf } from "#domain/text/spelling.ts";

/** The compiled text, and what of the record it does not hold. */
export type Compilation = {
  readonly paragraphs: readonly Paragraph[];
  /** Interventions with a note and no line: never printed. */
  readonly toDraft: readonly string[];
  /** Interventions whose line is a fragment: never printed. */
  readonly fragments: readonly string[];
};

/**
 * Facts and report lines → numbered paragraphs (docs/house-grammar.md). Pure: the same record and register always give
 * the same text. Given paragraphs (`record.report.paragraphs`) are not looked at; names are those of the first day.
 */
export function compileReport(record: MeetingRecord, register: Register): Compilation {
  const context = contextOf(record, register);
  const sessions = record.sessions ?? [];
  const isPointsOnly = record.report?.shape === "points-only";
  const drafts = [
    openingFacts(record, register, context.spelling),
    mandate(record, register, context.spelling),
    participants(record, register, context),
    ...(isPointsOnly ? [] : sessionsInOrder(sessions, context)),
    chairPoints(record, context),
    followUps(record),
    thanksParagraph(sessionsOf("closing", sessions), record, context),
  ].filter((draft) => draft !== undefined);

  return {
    paragraphs: numbered(drafts, record, register, context),
    toDraft: sessions.flatMap((session) => turnsThat("to draft", session)).map(({ intervention }) => intervention.id),
    fragments: sessions.flatMap((session) => turnsThat("fragment", session)).map(({ intervention }) => intervention.id),
  };
}

/** The context in which the record's lines are turned into sentences, from the beginning of the text. */
export function contextOf(record: MeetingRecord, register: Register): CompileContext {
  return {
    names: namesInText(register, record.meeting.startsOn),
    chairs: record.meeting.chairs ?? [],
    officeOf: ({ body }) =>
      body === undefined ? `the ${dialogueName(record, register)}` : bodyInText(body, record, register),
    spelling: spellingOf(record.meeting.language),
    turnById: new Map((record.sessions ?? []).flatMap(turnsOf).map((turn) => [turn.intervention.id, turn])),
  };
}

const sessionsOf = (kind: RecordSession["kind"], sessions: readonly RecordSession[]) =>
  sessions.filter((session) => session.kind === kind);

function openingFacts(record: MeetingRecord, register: Register, spelling: Spelling): DraftParagraph {
  return {
    id: "opening",
    kind: "opening",
    heading: partHeading("opening", record),
    sentences: [{ text: openingSentence(record, register, spelling), sources: [] }],
    speakers: [],
  };
}

function mandate(record: MeetingRecord, register: Register, spelling: Spelling): DraftParagraph | undefined {
  const devotedTo = mandateSentence(record, register, spelling);
  const background = (record.meeting.background ?? []).map(asSentence).filter((sentence) => sentence !== "");
  const texts = devotedTo === undefined ? background : [devotedTo, ...background];
  if (texts.length === 0) return undefined;
  return { id: "mandate", kind: "mandate", sentences: texts.map((text) => ({ text, sources: [] })), speakers: [] };
}

function participants(record: MeetingRecord, register: Register, context: CompileContext): DraftParagraph | undefined {
  const sentence = participantsSentence(record, register, context.names, context.spelling);
  return (
    sentence && {
      id: "participants",
      kind: "participants",
      sentences: [{ text: sentence.text, sources: [] }],
      speakers: [],
      counted: sentence.counted,
    }
  );
}

function sessionsInOrder(sessions: readonly RecordSession[], context: CompileContext): readonly DraftParagraph[] {
  let hasPart = false;
  return sessions.flatMap((session) => {
    if (session.kind === "break" || session.kind === "closing") return [];
    if (session.kind === "opening") return openingParagraph(session, context) ?? [];
    const [first, ...rest] = sessionParagraphs(session, context);
    if (first === undefined) return [];
    const heading = session.kind === "plenary" && !hasPart ? "Plenary" : first.heading;
    hasPart = true;
    return [{ ...first, heading }, ...rest];
  });
}

function chairPoints(record: MeetingRecord, { chairs }: CompileContext): DraftParagraph | undefined {
  const points = (record.chairPoints ?? []).filter(hasText);
  if (points.length === 0) return undefined;
  return {
    id: "chair-points",
    kind: "chair-points",
    heading: partHeading("chair-points", record),
    sentences: [{ text: `In closing, ${theChairs(record)} ${summarised(record)} the following points:`, sources: [] }],
    speakers: [...new Set(chairs.flatMap(({ party }) => party ?? []))],
    points: points.map(({ id, text, sources = [] }) => ({ id, text: asSentence(text), sources })),
  };
}

function followUps({ followUps: all = [] }: MeetingRecord): DraftParagraph | undefined {
  const promised = all.filter(hasText);
  if (promised.length === 0) return undefined;
  const sentences = promised.map(({ id, text }) => ({ text: asSentence(text), sources: [id] }));
  return { id: "follow-up", kind: "follow-up", sentences, speakers: [] };
}

const hasText = ({ text }: { readonly text: string }) => text.trim() !== "";
