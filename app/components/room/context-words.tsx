import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { acronymsIn } from "#domain/interventions/unexpanded.ts";

/** Acronyms of the capture at hand, and whether this session's lines have said what they stand for. */
export function ContextWords({ capture }: { capture: CaptureShown }) {
  const text = useText();
  const { page, stream } = useRoomDesk();
  const names = new Set(
    page.parties.flatMap(({ names: { code }, codes }) => [code, ...codes.map((one) => one.toUpperCase())]),
  );
  const lines = stream.map(({ leading }) => leading.text.line);
  const words = acronymsIn(`${capture.text.note}\n${capture.text.line}`, lines, page.acronyms, names);
  if (words.length === 0) return null;
  return (
    <section>
      <h3 className="bar">{text("room.words")}</h3>
      <ul className="words small">
        {words.map(({ acronym, expansion, isExpanded }) => (
          <li key={acronym}>
            <b data-record="">{acronym}</b> {expansion !== undefined && <span data-record="">{expansion} </span>}
            {!isExpanded && <span className="quiet">{text("room.not_expanded")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
