import type { Line, Marks, Run } from "#app/editor/lines.ts";
import type { LexicalEditor, LexicalNode, ParagraphNode } from "lexical";

/** What a kind of flat text holds, and how an editor keeps it: all in which notes and drafts differ. */
export type Shape = {
  /** What letters carry of these attributes; runs that an editor keeps apart are told apart here. */
  readonly runs: (text: string, attributes: Readonly<Record<string, unknown>>) => readonly Run[];
  /** May a run go on the one before that carries the same? */
  readonly joins: (run: Run) => boolean;
  /** What the line feed of a paragraph carries. */
  readonly headMarks: (attributes: Readonly<Record<string, unknown>>) => Marks;
  /** The lines of a text that was cut at its line feeds: those divided by them, or those begun by them. */
  readonly begun: (lines: readonly Line[]) => readonly Line[];
  /** Is a line itself wherever it is moved, or only its words? */
  readonly isOfLines: boolean;

  /** What the letters of a node carry, within a read. */
  readonly $marksOf: (leaf: LexicalNode) => Marks;
  /** The head of a paragraph that is the first or a later one. */
  readonly $headOf: (paragraph: LexicalNode, isFirst: boolean) => Marks | undefined;
  /** Does a node say just this, as it would be made? */
  readonly $isRun: (node: LexicalNode, run: Run) => boolean;
  /** A node that says this: the one given, changed, where that is possible. */
  readonly $toRun: (node: LexicalNode | undefined, run: Run) => LexicalNode;
  readonly $setHead: (paragraph: ParagraphNode, head: Marks | undefined) => void;
  /** Has an editor keep to the shape from now on; returns how that ends. */
  readonly keep: (editor: LexicalEditor) => () => void;
};
