import type { DraftCaret } from "#app/editor/draft-caret.ts";
import type { DraftHandle } from "#app/editor/draft-handle.ts";
import { DraftPlugin } from "#app/editor/draft-plugin.tsx";
import { draftNodes } from "#app/editor/draft-shape.ts";
import type { FindingMark } from "#app/editor/draw-findings.ts";
import { EditablePlugin } from "#app/editor/layer-plugins.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Telling } from "#domain/draft/told.ts";
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { forwardRef, useCallback, useMemo, useRef, useState } from "react";
import { v4 as newId } from "uuid";
import type { Doc } from "yjs";
import type { Awareness } from "y-protocols/awareness";

export type { DraftCaret, DraftHandle, FindingMark };

export type DraftEditorProps = {
  /** The document of the draft, once it has come. */
  readonly doc: Doc;
  /** How carets are told to others and theirs come; it must stay the same function. */
  readonly attach?: (awareness: Awareness) => () => void;
  readonly language: "en-GB" | "en-US";
  readonly isEditable: boolean;
  /** The heading above the first paragraph of a part, by `partOf` (line-numbers.ts). */
  readonly headings: ReadonlyMap<string, string>;
  /** What stands behind the last letters of a unit. */
  readonly chips: ReadonlyMap<string, string>;
  /** What the report tells of the draft; the rest is folded away. */
  readonly telling: Telling;
  readonly findings: readonly FindingMark[];
  readonly onCaret?: (caret: DraftCaret | undefined) => void;
};

/** The draft of a report while it is written: one text, in which numbers, headings and sources are drawn. */
export const DraftEditor = forwardRef<DraftHandle, DraftEditorProps>(function DraftEditor(props, handle) {
  const { doc, attach, language, isEditable, headings, chips, telling, findings, onCaret } = props;
  const text = useText();
  const above = useRef<HTMLDivElement>(null);
  const drawn = useMemo(
    () => ({ headings, chips, telling, referenceTo: (number: string) => text("draft.reference", { number }) }),
    [headings, chips, telling, text],
  );
  const [isWhole, setIsWhole] = useState(false);
  // Nobody writes in what they do not see.
  const onUntold = useCallback(() => setIsWhole(true), []);
  const config = useMemo(
    () => ({
      // What is copied under this name is put in with its units and lines, so nobody else may know it.
      namespace: newId(),
      nodes: draftNodes,
      editorState: null,
      theme: {},
      onError: (error: Error) => {
        throw error;
      },
    }),
    [],
  );
  return (
    <LexicalComposer initialConfig={config}>
      {telling === "points" && (
        <p className="untold-note">
          <span>{text("draft.untold")}</span>
          <button type="button" className="button" aria-pressed={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {text("draft.untold_show")}
          </button>
        </p>
      )}
      <div className={isWhole ? "draft-editor document" : "draft-editor document folded"} data-record ref={above}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="draft-text"
              aria-label={text("report.text")}
              lang={language}
              dir="ltr"
              spellCheck
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <DraftPlugin {...{ doc, drawn, findings, attach, onCaret, onUntold, above, handle }} />
        <EditablePlugin isEditable={isEditable} />
      </div>
    </LexicalComposer>
  );
});
