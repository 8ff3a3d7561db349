import type { Marks } from "#app/editor/lines.ts";
import { isSameMarks } from "#app/editor/flat-text.ts";
import type { EditorState, LexicalNode, ParagraphNode } from "lexical";
import { $getNodeByKey, $getRoot, $getState, $isParagraphNode, $setState, createState } from "lexical";
import { v4 as newId } from "uuid";

/** What the line feed of a draft's line says. */
export const headNames = ["id", "level", "kind", "session"] as const;

const noHead: Marks = {};
/** `null` where the text has no line feed before its first line. */
const headState = createState("head", { parse: headFrom, isEqual: isSameHead });

export const $headIn = (paragraph: LexicalNode): Marks => $getState(paragraph, headState) ?? noHead;

/** Has the text no line feed before this line? Only before the first there may be none. */
export const $isBare = (paragraph: LexicalNode): boolean => $getState(paragraph, headState) === null;

export function $setHeadOf(paragraph: ParagraphNode, head: Marks | undefined): void {
  const wanted = head ?? null;
  if (!isSameHead($getState(paragraph, headState), wanted)) $setState(paragraph, headState, wanted);
}

/**
 * Gives a paragraph the head of a line, within an update: each line has an id of its own, and a new one is of the kind of
 * the line before it. What is put in twice is another line the second time.
 *
 * @param before The editor as it was: a paragraph that stood there keeps its id.
 */
export function $keepHead(paragraph: ParagraphNode, before: EditorState): void {
  const head = $headIn(paragraph);
  const isNew = $getNodeByKey(paragraph.getKey(), before) === null;
  if (typeof head.id === "string" && !(isNew && $isTaken(head.id, paragraph))) return;
  const near = [paragraph.getPreviousSibling(), paragraph.getNextSibling()].find($isParagraphNode);
  const { level = "paragraph", kind = "free", session } = { ...(near && $headIn(near)), ...head };
  $setHeadOf(paragraph, { id: freshId(), level, kind, ...(session !== undefined && { session }) });
}

const $isTaken = (id: string, paragraph: ParagraphNode) =>
  $getRoot()
    .getChildren()
    .some((other) => $isParagraphNode(other) && !other.is(paragraph) && $headIn(other).id === id);

/** Short enough for a bookmark in Word. */
const freshId = () => `p-${newId().replaceAll("-", "").slice(0, 16)}`;

function isSameHead(one: Marks | null, other: Marks | null): boolean {
  return one !== null && other !== null ? isSameMarks(one, other) : one === other;
}

function headFrom(value: unknown): Marks | null {
  if (value === null) return null;
  if (typeof value !== "object") return noHead;
  const named = headNames.flatMap((name) => {
    const one: unknown = Reflect.get(value, name);
    return typeof one === "string" ? [[name, one] as const] : [];
  });
  return Object.fromEntries(named);
}
