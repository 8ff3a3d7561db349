import { broughtBackIn, keepOneCopy } from "#app/editor/brought-back.ts";
import { $select, $selected, movedBy, type Selected } from "#app/editor/caret.ts";
import type { Line } from "#app/editor/lines.ts";
import { flatText, linesOf } from "#app/editor/flat-text.ts";
import { heardIn } from "#app/editor/heard.ts";
import { laggingCopy } from "#app/editor/lagging-copy.ts";
import type { Mirror, Places } from "#app/editor/mirror.ts";
import { $mirror, isFlat, linesIn, placesOf } from "#app/editor/mirror.ts";
import { noteShape } from "#app/editor/note-shape.ts";
import type { Shape } from "#app/editor/shape.ts";
import { newMover, notingMoved } from "#app/editor/moved-lines.ts";
import type { Moved } from "#app/editor/show-flat.ts";
import { $showFlat } from "#app/editor/show-flat.ts";
import type { Anchored, Steps } from "#app/editor/steps.ts";
import { anchored, selectedOf, stepsOf } from "#app/editor/steps.ts";
import type { Rewriting } from "#app/editor/write-flat.ts";
import { writeFlat } from "#app/editor/write-flat.ts";
import type { LexicalEditor, UpdateListenerPayload } from "lexical";
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COLLABORATION_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";
import type { Doc, Text, Transaction, YTextEvent } from "yjs";

/** An editor held to a flat text of a document, in both directions. */
export type Binding = {
  readonly steps: Steps;
  /** The document as the editor shows it, with its text. */
  readonly doc: Doc;
  readonly text: Text;
  /** What is selected, as others can find it. */
  readonly selected: () => Anchored | undefined;
  /** What the editor shows, line by line. */
  readonly shown: () => Mirror;
  /** Where in the text each line stands, by the nodes that show them. */
  readonly places: () => Places;
  /** Where somebody's selection stands in this text. */
  readonly placed: (caret: Anchored) => Selected | undefined;
  /** Shows what was held back, where that is possible by now. */
  readonly catchUp: () => void;
  readonly release: () => void;
};

/** What others write takes neither the focus nor the place at which somebody reads. */
const tag = [COLLABORATION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/** Lines are known by the nodes that show them, and where lines are only their words by nothing. */
function rewriting({ isOfLines }: Shape, said: readonly Line[], stood: Mirror, now: Mirror): Rewriting {
  const wanted = linesIn(now);
  if (!isOfLines || stood.length !== said.length) return { before: said, wanted, nameOf: () => undefined };
  const keys = new Map([...stood, ...now].map(({ line, key }) => [line, key]));
  return { before: linesIn(stood), wanted, nameOf: (line) => keys.get(line) };
}

/**
 * Binds an editor to the flat text of this name. What the editor says is written by the smallest change; what others
 * write is shown in the paragraphs that it concerns, and not while a letter is being composed.
 */
export function bindFlat(
  editor: LexicalEditor,
  ours: Doc,
  name: string,
  { shape = noteShape, counted = () => undefined }: { readonly shape?: Shape; readonly counted?: () => void } = {},
): Binding {
  const origin = Symbol(name);
  // Lexical has no public word for being in an update, within which nothing else can be shown.
  const isBusy = () => editor.isComposing() || editor._updating;
  const copy = laggingCopy(ours, () => {
    if (editor._updating) queueMicrotask(catchUp);
    else catchUp();
  });
  const { doc } = copy;
  const mover = newMover();
  const text = flatText(doc, name);
  let said = linesOf(text, shape);
  let mirror: Mirror = [];
  let places = placesOf(mirror);
  let before: Selected | undefined;

  /** What was typed before is written before: what is shown is the text, and nothing else. */
  const writePending = () => editor.read(() => undefined);
  const catchUp = () => {
    if (!copy.isBehind() || isBusy()) return;
    writePending();
    copy.catchUp();
  };
  const showing = (now: Mirror) => {
    mirror = now;
    places = placesOf(now);
  };
  const show = (moved?: Moved) =>
    editor.update(() => showing($showFlat(shape, mirror, said, moved)), { discrete: true, tag });
  const hear = (event: YTextEvent, { origin: of }: Transaction) => {
    if (of === origin) return;
    const { lines, steps: change } = heardIn(said, event, shape);
    said = lines;
    show((offset, isFirst) => movedBy(change, offset, isFirst));
  };
  const selected = () => {
    const now = editor.getEditorState().read(() => $selected(places));
    return now && anchored(text, now);
  };
  const steps = stepsOf(doc, name, origin, {
    selected: () => (before ? anchored(text, before) : selected()),
    select: (caret) => {
      const at = selectedOf(text, doc, caret);
      if (!at) return;
      editor.update(
        () => {
          const selection = $getSelection();
          $select($isRangeSelection(selection) ? selection : $getRoot().selectEnd(), at, places);
        },
        { discrete: true },
      );
    },
    counted,
  });
  const write = ({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    before = prevEditorState.read(() => $selected(places));
    const stood = mirror;
    showing(editorState.read(() => $mirror(shape, mirror, (key) => dirtyElements.has(key))));
    const caret = editorState.read(() => $selected(places));
    const first = Math.min(...[before, caret].flatMap((one) => (one ? [one.anchor, one.focus] : [])));
    const change = rewriting(shape, said, stood, mirror);
    said = change.wanted;
    const isStep = tags.has(HISTORY_PUSH_TAG);
    if (isStep) steps.next();
    doc.transact(() => notingMoved({ doc, text, name, mover }, change, () => writeFlat(text, change, first)), origin);
    if (isStep) steps.next();
    before = undefined;
    if (!isFlat(mirror) && !editor.isComposing()) show();
  };

  const keepOne = () => {
    if (editor.isEditable()) keepOneCopy(text, doc, name);
  };
  // Behind what is heard of the text: Yjs tells a change by what stands when it is asked.
  const keepOneAfter = ({ changed }: Transaction) => {
    if ([...changed.keys()].some((type: unknown) => type === broughtBackIn(doc, name))) keepOne();
  };

  // Before there is a paragraph: what stands in the text is nobody's new one.
  const keeping = shape.keep(editor);
  show();
  text.observe(hear);
  doc.on("afterTransaction", keepOneAfter);
  keepOne();
  const stop = mergeRegister(
    keeping,
    editor.registerUpdateListener((payload) => {
      write(payload);
      // A composition may have ended; among its listeners an editor takes nothing either.
      if (copy.isBehind()) queueMicrotask(catchUp);
    }),
    editor.registerEditableListener(() => queueMicrotask(keepOne)),
  );
  return {
    ...{ doc, text, selected, catchUp },
    shown: () => mirror,
    places: () => places,
    steps: {
      ...steps,
      undo: () => (writePending(), steps.undo()),
      redo: () => (writePending(), steps.redo()),
    },
    placed: (caret) => selectedOf(text, doc, caret),
    release: () => {
      stop();
      text.unobserve(hear);
      doc.off("afterTransaction", keepOneAfter);
      steps.destroy();
      copy.stop();
      doc.destroy();
    },
  };
}
