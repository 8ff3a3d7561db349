import type { Binding } from "#app/editor/binding.ts";
import type { NamedCaret } from "#app/editor/draw-carets.ts";
import { drawCarets } from "#app/editor/draw-carets.ts";
import type { Anchored } from "#app/editor/steps.ts";
import type { LexicalEditor } from "lexical";
import { BLUR_COMMAND, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, mergeRegister } from "lexical";
import { createRelativePositionFromJSON } from "yjs";
import { Awareness } from "y-protocols/awareness";

/**
 * Tells others of the caret in an editor, and draws theirs in it, above its text; `attach` is how they hear of each
 * other. Returns how that ends.
 */
export function shareCarets(
  { editor, binding, above }: { editor: LexicalEditor; binding: Binding; above: HTMLElement },
  attach: (awareness: Awareness) => () => void,
): () => void {
  const awareness = new Awareness(binding.doc);
  const stopCarets = attach(awareness);
  const tell = (focusing: boolean) => {
    const caret = binding.selected();
    const told = { anchorPos: caret?.anchor ?? null, focusPos: caret?.focus ?? null, focusing };
    // Each state that is set is told to the others.
    if (JSON.stringify(told) !== JSON.stringify(awareness.getLocalState())) awareness.setLocalState(told);
  };
  const isHere = () => editor.getRootElement()?.contains(document.activeElement) === true;
  const draw = () => drawCarets(editor, above, caretsIn(awareness, binding), binding.places());
  const focus = (focusing: boolean) => () => {
    tell(focusing);
    return false;
  };
  awareness.on("change", draw);
  const sizes = new ResizeObserver(draw);
  sizes.observe(above);
  const stop = mergeRegister(
    editor.registerUpdateListener(() => {
      if (isHere()) tell(true);
      draw();
    }),
    editor.registerCommand(FOCUS_COMMAND, focus(true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(BLUR_COMMAND, focus(false), COMMAND_PRIORITY_LOW),
  );
  return () => {
    stop();
    sizes.disconnect();
    stopCarets();
    awareness.destroy();
    drawCarets(editor, above, [], binding.places());
  };
}

/** The carets of others that stand in this text, by the names that the server gave. */
function caretsIn(awareness: Awareness, binding: Binding): readonly NamedCaret[] {
  return [...awareness.getStates()].flatMap(([client, state]) => {
    if (client === awareness.clientID || state.focusing !== true) return [];
    const { anchorPos, focusPos, name } = state;
    const caret = anchoredOf(anchorPos, focusPos);
    const selected = caret && binding.placed(caret);
    return selected && typeof name === "string" ? [{ ...selected, name }] : [];
  });
}

function anchoredOf(anchor: unknown, focus: unknown): Anchored | undefined {
  if (!anchor || !focus) return undefined;
  return { anchor: createRelativePositionFromJSON(anchor), focus: createRelativePositionFromJSON(focus) };
}
