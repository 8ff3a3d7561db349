import "#app/styles/index.css";
import type { DraftCaret, DraftHandle } from "#app/editor/draft-editor.client.tsx";
import { DraftEditor } from "#app/editor/draft-editor.client.tsx";
import { flatText, untidied } from "#app/editor/flat-text.ts";
import { Messages } from "#app/locales/messages.tsx";
import { draftNames } from "#domain/draft/draft.ts";
import { fromBase64 } from "lib0/buffer";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { applyUpdate, Doc } from "yjs";

/** What a test tells a page of nothing but a draft's editor, and asks of it. */
export type DraftPage = {
  readonly open: (state: string, wishes: Wishes) => void;
  readonly delta: () => unknown;
  readonly take: (update: string) => void;
  readonly handle: () => DraftHandle | null;
  readonly caret: () => DraftCaret | undefined;
};
export type Wishes = {
  readonly chips: readonly (readonly [string, string])[];
  readonly headings: readonly (readonly [string, string])[];
  readonly findings: Parameters<typeof DraftEditor>[0]["findings"];
  readonly isEditable: boolean;
  readonly telling: Parameters<typeof DraftEditor>[0]["telling"];
};

declare global {
  interface Window {
    draftPage: DraftPage;
  }
}

// As rooms have theirs.
const doc = untidied(new Doc());
let handle: DraftHandle | null = null;
let caret: DraftCaret | undefined;
const root = createRoot(document.getElementById("page") ?? document.body);
const keep = (one: DraftHandle | null) => void (handle = one);
const hear = (one: DraftCaret | undefined) => void (caret = one);

window.draftPage = {
  open: (state, { chips, headings, ...wishes }) => {
    applyUpdate(doc, fromBase64(state));
    const maps = { chips: new Map(chips), headings: new Map(headings) };
    flushSync(() =>
      root.render(
        <StrictMode>
          <Messages locale="en">
            <main className="paper">
              <DraftEditor doc={doc} language="en-GB" ref={keep} onCaret={hear} {...maps} {...wishes} />
            </main>
          </Messages>
        </StrictMode>,
      ),
    );
  },
  delta: () => flatText(doc, draftNames.text).toDelta() as unknown,
  take: (update) => applyUpdate(doc, fromBase64(update)),
  handle: () => handle,
  caret: () => caret,
};
