import type { Draft } from "#domain/draft/draft.ts";
import { followed } from "#domain/draft/follow.ts";
import type { MeetingRecord, ParagraphKind } from "#domain/record/record.ts";
import type { Compilation } from "#domain/report/compile-report.ts";

/**
 * The draft as the report prints it: with what follows the record by itself, and without what a summary of points alone
 * does not tell. That stays in the draft, so that the full report can be had again with all that was written in it.
 */
export function toldIn(draft: Draft, compilation: Pick<Compilation, "paragraphs">, record: MeetingRecord): Draft {
  const now = followed(draft, compilation);
  const telling = tellingOf(record);
  return telling === "points" ? { ...now, lines: now.lines.filter((line) => isTold(line, telling)) } : now;
}

/** Does the report of this record tell only points? Paragraphs that a record gives are printed as they are. */
export const isPointsOnly = ({ report }: MeetingRecord): boolean =>
  report?.shape === "points-only" && report.paragraphs === undefined;

/** What a report tells of its draft. */
export type Telling = "everything" | "points";

export const tellingOf = (record: MeetingRecord): Telling => (isPointsOnly(record) ? "points" : "everything");

const ofSessions: readonly ParagraphKind[] = ["scene-setting", "session", "plenary"];

/** Is a line told? Its kind and session may be whatever stands in the shared text. */
export function isTold({ kind, session }: { readonly kind?: unknown; readonly session?: unknown }, telling: Telling) {
  const isOfSession = ofSessions.some((one) => one === kind);
  return telling === "everything" || !(isOfSession || (kind === "opening" && typeof session === "string" && session));
}
