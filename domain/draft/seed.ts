import type { Draft, DraftLine } from "#domain/draft/draft.ts";
import type { CompiledUnit } from "#domain/draft/units.ts";
import { unitsOf } from "#domain/draft/units.ts";
import type { Paragraph } from "#domain/report/report.ts";

/** The draft that somebody finds who begins to write: what is compiled at that moment, each sentence under its unit. */
export function draftOf(paragraphs: readonly Paragraph[]): Draft {
  const units = unitsOf(paragraphs);
  const lines = new Map<string, CompiledUnit[]>();
  for (const unit of units) lines.set(unit.line, [...(lines.get(unit.line) ?? []), unit]);
  return {
    lines: [...lines].flatMap(([id, sentences]) => lineOf(id, sentences) ?? []),
    base: new Map(units.map(({ unit, text }) => [unit, text])),
  };
}

/** A line made of units; the spaces between them are nobody's. */
export function lineOf(id: string, units: readonly CompiledUnit[]): DraftLine | undefined {
  const [first] = units;
  if (first === undefined) return undefined;
  const { level, paragraph } = first;
  const pieces = units.flatMap(({ unit, text }, index) => [...(index > 0 ? [{ text: " " }] : []), { text, unit }]);
  return { id, level, kind: paragraph.kind, session: paragraph.session, pieces };
}
