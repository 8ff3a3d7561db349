import { Key } from "#app/components/room/key.tsx";
import { CaptureHeadFields } from "#app/components/room/capture-head-fields.tsx";
import { captureHistory } from "#app/components/room/noting.ts";
import { PasteQuestion } from "#app/components/room/paste-question.tsx";
import { historyOf, useRoomDesk } from "#app/components/room/room-desk.ts";
import type { RoomView } from "#app/components/room/room-view.ts";
import { SavedStateWords } from "#app/components/room/saved-state.tsx";
import { usePasteOfSeveral } from "#app/components/room/use-paste-of-several.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { letters } from "#domain/interventions/room-keys.ts";

/** The capture that is being written: who and what in the order in which it is said, the note, the line. */
export function CaptureOpen({ capture, open, now }: CaptureOpenProps) {
  const text = useText();
  const { page, names, clock, room, state, acts, Editor } = useRoomDesk();
  const { speakers, ask, question } = usePasteOfSeveral();
  const { head } = capture.text;
  const speaker = names.speakerOf(head);
  const title = `${capture.id}-title`;
  const isOffOpen = open.isOffOpen || capture.off !== undefined;
  return (
    <article className="cap open" id={capture.id} aria-labelledby={title}>
      <header>
        <h3 id={title}>
          <time data-record="">{capture.isTimed && clock.time(capture.spokenAt)}</time>{" "}
          <span className="hear" data-record={speaker && ""}>
            {speaker?.name ?? text("capture.not_identified")}
          </span>
        </h3>
        <CaptureHeadFields key={capture.id} capture={capture} />
      </header>
      {speaker && (
        <p className="lead">
          {text("room.line_begins")}{" "}
          <span className="document" data-record="" dir="auto">
            {speaker.subject} {head.verb}
          </span>
        </p>
      )}
      <Editor
        room={room}
        captureId={capture.id}
        isEditable={state.mayWrite}
        isOffOpen={isOffOpen && state.mayReadOffRecord}
        caret={open.caret}
        onEdge={acts.leaveAt}
        speakers={speakers}
        onPasteOfSeveral={ask}
      />
      {question && <PasteQuestion {...question} />}
      <footer>
        <SavedStateWords state={state} now={now} />
        <ul className="keys">
          <li>
            <button className="button quiet" type="button" onClick={() => acts.what("line")}>
              <Key of={`F9 ${letters.get("line") ?? ""}`} /> {text("room.what.line")}
            </button>
          </li>
          <li>
            <button className="button quiet" type="button" onClick={() => acts.what("sibling")}>
              <Key of={`F9 ${letters.get("sibling") ?? ""}`} /> {text("room.what.sibling")}
            </button>
          </li>
          <li>
            <a className="button quiet" id={captureHistory} href={historyOf(page, capture)}>
              <Key of={`F9 ${letters.get("history") ?? ""}`} /> {text("room.history")}
            </a>
          </li>
          {state.mayReadOffRecord && (
            <li>
              <button className="button quiet" type="button" onClick={() => acts.what("off the record")}>
                <Key of={`F9 ${letters.get("off the record") ?? ""}`} /> {text("room.what.off the record")}
              </button>
            </li>
          )}
        </ul>
      </footer>
    </article>
  );
}

type CaptureOpenProps = {
  readonly capture: CaptureShown;
  readonly open: NonNullable<RoomView["open"]>;
  readonly now: number;
};
