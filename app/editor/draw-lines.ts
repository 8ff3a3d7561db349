import { $unitOf } from "#app/editor/draft-shape.ts";
import type { DrawnNumber, Numbered } from "#app/editor/line-numbers.ts";
import { asNumbered, numbersOf } from "#app/editor/line-numbers.ts";
import type { Telling } from "#domain/draft/told.ts";
import type { Mirror, Shown } from "#app/editor/mirror.ts";
import { $getNodeByKey, $isElementNode, type LexicalEditor } from "lexical";

/** What is drawn on a draft besides its text. */
export type Drawn = {
  /** The heading above the first paragraph of a part, by `partOf`. */
  readonly headings: ReadonlyMap<string, string>;
  /** What stands behind the last letters of a unit in a line: "GEO 15:02". */
  readonly chips: ReadonlyMap<string, string>;
  readonly telling: Telling;
  /** A reference as it is read aloud: "paragraph 7". */
  readonly referenceTo: (number: string) => string;
};

type Known = { readonly shown: Shown; readonly number: DrawnNumber; readonly fold: Fold };

/** Draws numbers, headings, chips and references onto the page, never into the text; only on lines that changed. */
export function lineDrawing(editor: LexicalEditor) {
  let known = new Map<string, Known>();
  let last: Drawn | undefined;
  let open: HTMLElement | null = null;
  let lines: readonly Numbered[] = [];
  let numbers: readonly DrawnNumber[] = [];

  const draw = (mirror: Mirror, drawn: Drawn) => {
    const hadOther = drawn !== last;
    const linesNow = mirror.map(({ line }) => asNumbered(line, drawn.telling));
    const isMoved = lines.length !== linesNow.length || linesNow.some((line, at) => !isSameCount(line, lines[at]));
    if (isMoved) [lines, numbers] = [linesNow, numbersOf(linesNow)];
    const fresh = new Map<string, Known>();
    mirror.forEach((shown, at) => {
      const number = numbers[at];
      const before = known.get(shown.key);
      if (!number) return;
      const fold = foldAt(lines, at);
      fresh.set(shown.key, { shown, number, fold });
      const isSame = before?.shown === shown && before.number.label === number.label;
      if (isSame && before.number.begins === number.begins && before.fold === fold && !hadOther) return;
      drawLine(editor, { shown, number, fold }, drawn);
    });
    if (isMoved || hadOther || fresh.size !== known.size) drawReferences(editor, mirror, numbers, drawn);
    else if (mirror.some((shown) => known.get(shown.key)?.shown !== shown)) {
      drawReferences(editor, mirror, numbers, drawn);
    }
    [known, last] = [fresh, drawn];
  };
  /** The page was made anew. */
  const forget = () => void (known = new Map());
  /** Shows in which line the caret is. */
  const markOpen = (key: string | undefined) => {
    const line = key === undefined ? null : editor.getElementByKey(key);
    if (line && line === open) return;
    if (open) delete open.dataset.open;
    open = line;
    if (open) open.dataset.open = "";
  };
  return { draw, forget, markOpen };
}

const isSameCount = ({ head, isEmpty, isTold }: Numbered, other: Numbered | undefined) =>
  head === other?.head && isEmpty === other?.isEmpty && isTold === other?.isTold;

/** A line that the report does not tell, or where such lines are folded away above it. */
type Fold = "untold" | "seam" | undefined;

function foldAt(lines: readonly Numbered[], at: number): Fold {
  if (lines[at]?.isTold === false) return "untold";
  return lines[at - 1]?.isTold === false ? "seam" : undefined;
}

function drawLine(editor: LexicalEditor, { shown, number, fold }: Known, { headings, chips }: Drawn): void {
  const { key, line } = shown;
  const element = editor.getElementByKey(key);
  if (!element) return;
  const heading = number.begins === undefined ? undefined : headings.get(number.begins);
  set(element, "line", String(line.head?.level ?? "paragraph"));
  set(element, "number", number.label);
  set(element, "heading", heading);
  set(element, "fold", fold);
  const ends = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    const leaves = $isElementNode(node) ? node.getChildren() : [];
    return leaves.map((leaf, at) => {
      const unit = $unitOf(leaf);
      const isLast = unit !== "" && leaves.slice(at + 1).every((other) => $unitOf(other) !== unit);
      return [leaf.getKey(), isLast ? unit : undefined] as const;
    });
  });
  for (const [leaf, unit] of ends) {
    const span = editor.getElementByKey(leaf);
    if (span) set(span, "chip", unit === undefined ? undefined : chips.get(unit));
  }
}

function drawReferences(
  editor: LexicalEditor,
  mirror: Mirror,
  numbers: readonly DrawnNumber[],
  { referenceTo }: Drawn,
): void {
  const references = editor.getRootElement()?.querySelectorAll<HTMLElement>(".reference") ?? [];
  if (references.length === 0) return;
  const named = new Map(mirror.map(({ line }, at) => [line.head?.id, numbers[at]?.named]));
  for (const reference of references) {
    const number = named.get(reference.dataset.reference);
    set(reference, "number", number ?? "?");
    // One sign is no word: it is read as what it means.
    reference.setAttribute("role", "img");
    reference.setAttribute("aria-label", referenceTo(number ?? "?"));
  }
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete element.dataset[name];
  else if (element.dataset[name] !== value) element.dataset[name] = value;
}
