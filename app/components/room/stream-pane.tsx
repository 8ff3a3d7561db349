import { Key } from "#app/components/room/key.tsx";
import { CaptureDrawn } from "#app/components/room/capture-drawn.tsx";
import { CaptureOpen } from "#app/components/room/capture-open.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import type { RoomView } from "#app/components/room/room-view.ts";
import { Reconcile } from "#app/components/room/siblings.tsx";
import { WhoFinder } from "#app/components/room/who-finder.tsx";
import { Empty } from "#app/components/empty.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import type { Captures, StreamShown } from "#domain/interventions/stream.ts";
import { isShown, isUntouched, streamsShown } from "#domain/interventions/stream.ts";
import type { ReactNode } from "react";

type StreamPaneProps = {
  readonly view: RoomView;
  readonly now: number;
  readonly contextButton: ReactNode;
  readonly onShow: (shown: StreamShown) => void;
  readonly onLeaveFinder: () => void;
};

/** All that was noted in the session, in the order of speaking; the capture that is open stands in its place. */
export function StreamPane({ view, now, contextButton, onShow, onLeaveFinder }: StreamPaneProps) {
  const text = useText();
  const { stream, acts } = useRoomDesk();
  const { open, shown, finding, notice } = view;
  const isOpen = ({ id }: CaptureShown) => id === open?.captureId;
  // What is being written stays in sight whatever is asked for.
  const rows = stream.filter((one) => isShown(one, shown) || [one.leading, ...one.siblings].some(isOpen));
  return (
    <section className="pane stream" aria-labelledby="stream">
      <div className="pane-head">
        <h2 id="stream">{text("room.interventions")}</h2>
        <div className="acts" role="group" aria-label={text("room.filter")}>
          {streamsShown.map((choice) => (
            <button
              key={choice}
              className="chip"
              type="button"
              aria-pressed={choice === shown}
              onClick={() => onShow(choice)}
            >
              {text(`room.show.${choice}`, { count: stream.filter((one) => isShown(one, choice)).length })}
            </button>
          ))}
        </div>
        <span className="end">
          {contextButton}
          <button className="button quiet" type="button" onClick={() => acts.find()}>
            {text("room.who")} <Key of="F8" />
          </button>
          <button className="button quiet" type="button" onClick={() => acts.unidentified()}>
            {text("room.unidentified")} <Key of="F8 F8" />
          </button>
        </span>
      </div>
      <p className="notice small" role="status">
        {notice !== undefined && text(notice)}
      </p>
      {rows.map((captures) => (
        <Intervention key={captures.id} captures={captures} draw={draw} isOpen={isOpen} />
      ))}
      {rows.length === 0 && <NothingShown shown={shown} />}
      {finding && <WhoFinder captureId={finding.captureId} onLeave={onLeaveFinder} />}
    </section>
  );

  function draw(capture: CaptureShown, isSibling: boolean): ReactNode {
    return open && isOpen(capture) ? (
      <CaptureOpen key={capture.id} capture={capture} open={open} now={now} />
    ) : (
      <CaptureDrawn capture={capture} isSibling={isSibling} />
    );
  }
}

type InterventionProps = {
  readonly captures: Captures<CaptureShown>;
  readonly draw: (capture: CaptureShown, isSibling: boolean) => ReactNode;
  readonly isOpen: (capture: CaptureShown) => boolean;
};

/** One taking of the floor: where two people noted it, side by side. */
function Intervention({ captures: { leading, siblings }, draw, isOpen }: InterventionProps) {
  // Somebody opened it and has written nothing: there is nothing to compare yet.
  const written = siblings.filter((sibling) => !isUntouched(sibling) || isOpen(sibling));
  if (written.length === 0) return draw(leading, false);
  return (
    <div className="side-by-side">
      {draw(leading, false)}
      {written.map((sibling) => (
        <div key={sibling.id} className="sibling">
          {draw(sibling, true)}
          {!isUntouched(sibling) && <Reconcile sibling={sibling} />}
        </div>
      ))}
    </div>
  );
}

/** Why the stream is empty: nobody was noted yet, or nothing is of the kind that was asked for. */
function NothingShown({ shown }: { shown: StreamShown }) {
  const text = useText();
  if (shown !== "all")
    return <Empty title={text("room.none_shown", { shown })}>{text("room.none_shown_remedy")}</Empty>;
  return <Empty title={text("room.empty")}>{text("room.empty_live")}</Empty>;
}
