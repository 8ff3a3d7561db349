import type { UnitId } from "#domain/draft/draft.ts";
import { referenceSign } from "#domain/draft/draft.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Paragraph } from "#domain/report/report.ts";

/** A sentence or a point of the compilation, by a name that stays while what it is compiled from stays. */
export type CompiledUnit = {
  readonly unit: UnitId;
  readonly text: string;
  readonly level: "paragraph" | "point";
  /** The id of the line that it is begun in: the paragraph's, or its own where it is a point. */
  readonly line: string;
  readonly paragraph: Paragraph;
  readonly sources: readonly string[];
  /** Who speaks in a fact without sources: the Chairs who give the points. */
  readonly speakers: readonly (PartyId | null)[];
};

/** Names stay below what a shared document takes; a longer one becomes that of its place. */
const longestName = 190;

/** The units of a compilation in the order of the text; each name once. */
export function unitsOf(paragraphs: readonly Paragraph[]): readonly CompiledUnit[] {
  const names = new Set<UnitId>();
  const lines = new Set<string>();
  return paragraphs.flatMap((paragraph) => {
    const isSourced = paragraph.sources.length > 0;
    const line = freshIn(lines, idOf(paragraph.id));
    const sentences = paragraph.sentences.map(({ text, sources }, index) => ({
      unit: freshIn(names, nameOf(paragraph, sources, index), "/"),
      text: oneLine(text),
      level: "paragraph" as const,
      line,
      paragraph,
      sources,
      speakers: index > 0 || isSourced ? [] : paragraph.speakers,
    }));
    const points = paragraph.points.map(({ id, text, sources }) => ({
      unit: freshIn(names, `point:${id.slice(0, 150)}`, "/"),
      text: oneLine(text),
      level: "point" as const,
      line: freshIn(lines, idOf(id)),
      paragraph,
      sources,
      speakers: [],
    }));
    return [...sentences, ...points].filter(({ text }) => text !== "");
  });
}

/** The interventions or the follow-up that a unit names, where the compilation no longer knows it. */
export function sourcesNamedBy(unit: UnitId): readonly string[] {
  const [, named] = /^(?:said|promised):(.+?)(?:\/\d+)?$/su.exec(unit) ?? [];
  return named?.split("+") ?? [];
}

/** Is it the name of something that nobody said: a fact, a promise, a point? */
export const isUnsaid = (unit: UnitId): boolean => /^(?:fact|promised|point):\S{1,190}$/u.test(unit);

/** A name as the id of a line, [a-z0-9-] only. */
export function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return id === "" ? "line" : id;
}

/** The name itself, or with the first number that makes it one of its own; it is then taken. */
export function freshIn(taken: Set<string>, name: string, sign = "-"): string {
  let fresh = name;
  for (let number = 2; taken.has(fresh); number++) fresh = `${name}${sign}${number}`;
  taken.add(fresh);
  return fresh;
}

function nameOf({ id, kind }: Paragraph, sources: readonly string[], index: number): UnitId {
  const said = `${kind === "follow-up" ? "promised" : "said"}:${sources.join("+")}`;
  return sources.length === 0 || said.length > longestName ? `fact:${idOf(id)}/${index}` : said;
}

/** A line feed would begin another line of the draft, and the sign stands for references alone. */
const oneLine = (text: string) =>
  text
    .replaceAll(referenceSign, "")
    .replace(/\s*[\r\n]+\s*/gu, " ")
    .trim();
