import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { takings } from "#domain/interventions/capture.ts";

/** What becomes of a second record of the same turn: the leading text stands, this one stands instead, or both do. */
export function Reconcile({ sibling }: { sibling: CaptureShown }) {
  const text = useText();
  const { acts } = useRoomDesk();
  return (
    <div className="reconcile" role="group" aria-label={text("room.reconcile")}>
      <span className="label">{text(sibling.taken === null ? "room.reconcile" : "room.reconciled")}</span>
      {takings.map((taken) => (
        <button
          key={taken}
          className="button"
          type="button"
          aria-pressed={sibling.taken === taken}
          onClick={() => acts.take(sibling.id, taken)}
        >
          {text(`room.take.${taken}`)}
        </button>
      ))}
    </div>
  );
}
