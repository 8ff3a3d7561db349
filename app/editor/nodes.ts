import type { Klass, LexicalNode } from "lexical";
import { LineBreakNode, ParagraphNode, TextNode } from "lexical";

/** All that a capture is made of. Whatever else is pasted becomes one of these or plain text. */
export const captureNodes: readonly Klass<LexicalNode>[] = [ParagraphNode, TextNode, LineBreakNode];

/** The texts of a capture that stand in its first document; each is one root of it. */
export const captureRoots = ["note", "line"] as const;
export type CaptureRoot = (typeof captureRoots)[number];
