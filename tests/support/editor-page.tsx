import { useRoom, useRoomState } from "#app/collab/use-room.ts";
import type { CaretAt } from "#app/editor/capture-editor.client.tsx";
import { useCaptureEditor } from "#app/editor/capture-editor.tsx";
import { Messages } from "#app/locales/messages.tsx";
import { useCallback, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

const session = { meetingId: "sarajevo-2018", sessionId: "s1" };
const personId = new URLSearchParams(location.search).get("person") ?? "";

/** The editor and the notes of a session with nothing around them. */
function EditorPage() {
  const room = useRoom({ personId, ...session });
  const state = useRoomState(room);
  const [at, setAt] = useState<{ readonly id: string; readonly caret: CaretAt }>();
  const captures = useMemo(() => state?.captures ?? [], [state]);
  const onEdge = useCallback(
    (edge: "before" | "after") => {
      const next = captures[captures.findIndex(({ id }) => id === at?.id) + (edge === "after" ? 1 : -1)];
      if (!next) return;
      const caret = edge === "after" ? { layer: "note", at: "before" } : { layer: "line", at: "after" };
      setAt({ id: next.id, caret: caret as CaretAt });
    },
    [captures, at],
  );
  const Editor = useCaptureEditor();
  if (!room || !state || !Editor) return null;
  const open = () => setAt({ id: room.open({ kind: "statement" }), caret: { layer: "note", at: "before" } });
  return (
    <main>
      <button onClick={open}>Open</button>
      <output>{state.saved.kind}</output>
      {captures.map(({ id, text }) => (
        <article key={id} data-capture={id}>
          {id === at?.id ? (
            <Editor room={room} captureId={id} isEditable isOffOpen={false} caret={at.caret} onEdge={onEdge} />
          ) : (
            <button onClick={() => setAt({ id, caret: { layer: "note", at: "after" } })}>{text.note}</button>
          )}
          <pre>{text.note}</pre>
        </article>
      ))}
    </main>
  );
}

const place = document.querySelector("#page");
if (place) {
  createRoot(place).render(
    <Messages locale="en">
      <EditorPage />
    </Messages>,
  );
}
