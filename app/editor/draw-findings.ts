import type { Binding } from "#app/editor/binding.ts";
import { rangeBetween } from "#app/editor/range-of.ts";
import type { LexicalEditor } from "lexical";

/** A part of a line of which a check says something. */
export type FindingMark = {
  readonly lineId: string;
  readonly from: number;
  readonly to: number;
  readonly level: "error" | "warning" | "information";
};

const levels = ["error", "warning", "information"] as const;

/** Underlines findings above the text, which stays as it is; nothing where the browser cannot. */
export function drawFindings(editor: LexicalEditor, binding: Binding, marks: readonly FindingMark[]): void {
  if (!("highlights" in CSS)) return;
  const keys = new Map(binding.shown().map(({ key, line }) => [line.head?.id, key]));
  for (const level of levels) {
    const ranges = marks.flatMap(({ lineId, from, to, ...mark }) => {
      const place = mark.level === level ? binding.places().get(keys.get(lineId) ?? "") : undefined;
      if (!place || place.from + to > place.to) return [];
      return rangeBetween(editor, binding.places(), place.from + from, place.from + to) ?? [];
    });
    CSS.highlights.set(`finding-${level}`, new Highlight(...ranges));
  }
}

export function wipeFindings(): void {
  if ("highlights" in CSS) for (const level of levels) CSS.highlights.delete(`finding-${level}`);
}
