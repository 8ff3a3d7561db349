import { bindEditor } from "#app/editor/bind-editor.ts";
import type { Binding } from "#app/editor/binding.ts";
import { draftCommands } from "#app/editor/draft-commands.ts";
import { caretIn, selectsUntold, type DraftCaret } from "#app/editor/draft-caret.ts";
import type { DraftHandle } from "#app/editor/draft-handle.ts";
import { draftHandle } from "#app/editor/draft-handle.ts";
import { draftShape } from "#app/editor/draft-shape.ts";
import type { FindingMark } from "#app/editor/draw-findings.ts";
import { drawFindings, wipeFindings } from "#app/editor/draw-findings.ts";
import type { Drawn } from "#app/editor/draw-lines.ts";
import { lineDrawing } from "#app/editor/draw-lines.ts";
import { shareCarets } from "#app/editor/layer-carets.ts";
import { draftNames } from "#domain/draft/draft.ts";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { mergeRegister } from "lexical";
import type { ForwardedRef, RefObject } from "react";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Doc } from "yjs";
import type { Awareness } from "y-protocols/awareness";

export type DraftPluginProps = {
  readonly doc: Doc;
  readonly drawn: Drawn;
  readonly findings: readonly FindingMark[];
  /** How the carets of others are heard of, where there are others. */
  readonly attach: ((awareness: Awareness) => () => void) | undefined;
  readonly onCaret: ((caret: DraftCaret | undefined) => void) | undefined;
  /** Somebody is in what the report does not tell, or has selected some of it. */
  readonly onUntold: () => void;
  readonly above: RefObject<HTMLElement>;
  readonly handle: ForwardedRef<DraftHandle>;
};

/** Holds an editor to the draft of a document, with all that is drawn on it. */
export function DraftPlugin(props: DraftPluginProps) {
  const { doc, drawn, findings, attach, onCaret, onUntold, above, handle } = props;
  const [editor] = useLexicalComposerContext();
  const [binding, setBinding] = useState<Binding>();
  const told = useRef({ onCaret, onUntold });
  const wanted = useRef({ drawn, findings });
  const redraw = useRef<() => void>();
  const current = useRef<Binding>();
  // A document is no markup.
  useEffect(() => {
    const { binding: bound, stop } = bindEditor(editor, doc, draftNames.text, draftShape);
    const { draw, forget, markOpen } = lineDrawing(editor);
    const show = () => {
      draw(bound.shown(), wanted.current.drawn);
      drawFindings(editor, bound, wanted.current.findings);
    };
    redraw.current = show;
    const stopAll = mergeRegister(
      draftCommands(editor),
      // Behind the binding's own listener: what is drawn is what stands.
      editor.registerUpdateListener(() => {
        show();
        const caret = caretIn(editor, bound);
        markOpen(caret?.key);
        told.current.onCaret?.(caret);
        if (selectsUntold(editor, bound, wanted.current.drawn.telling)) told.current.onUntold();
      }),
      editor.registerRootListener(forget),
      stop,
    );
    show();
    current.current = bound;
    setBinding(bound);
    return () => {
      redraw.current = undefined;
      current.current = undefined;
      wipeFindings();
      stopAll();
    };
  }, [editor, doc]);
  // What is drawn is kept where the editor's own listener, which is no part of a render, finds it.
  useEffect(() => {
    told.current = { onCaret, onUntold };
    wanted.current = { drawn, findings };
    redraw.current?.();
  }, [onCaret, onUntold, drawn, findings]);
  // Carets are drawn by others' hands.
  useEffect(() => {
    if (!binding || !attach || !above.current) return;
    return shareCarets({ editor, binding, above: above.current }, attach);
  }, [editor, binding, attach, above]);
  const bindingNow = () => current.current;
  useImperativeHandle(handle, () => draftHandle(editor, bindingNow, () => wanted.current.drawn.telling), [editor]);
  return null;
}
