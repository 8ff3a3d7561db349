import type { RedlineMode } from "#app/components/redline/redline-mode.ts";
import { TextChanges } from "#app/components/report/text-changes.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RedlinePiece } from "#domain/redline/redline.ts";
import type { Change } from "#domain/text/changes.ts";

/** The words of a line with what was struck out and put in, as far as this way of reading shows it. */
export function RedlineWords({ pieces, mode }: { pieces: readonly RedlinePiece[]; mode: RedlineMode }) {
  const text = useText();
  return pieces.map((piece, index) => {
    if (mode !== "redline" && piece.kind === "gone") return mode === "changes" && <Lost key={index} />;
    if ("words" in piece) return <Words key={index} changes={[piece]} mode={mode} />;
    if ("cut" in piece) {
      const words = text(`redline.cut.${piece.kind}`);
      return (
        mode !== "clean" && (
          <span key={index} className={`cut ${piece.kind}`}>
            <span aria-hidden="true">{"¶"}</span>
            <span className="hear">{words}</span>
          </span>
        )
      );
    }
    return (
      <span key={index} className="note">
        <span className="hear">{text("redline.footnote")} </span>
        <Words changes={piece.note} mode={mode} />
      </span>
    );
  });
}

function Words({ changes, mode }: { changes: readonly Change[]; mode: RedlineMode }) {
  if (mode === "redline") return <TextChanges changes={changes} />;
  const now = changes.filter(({ kind }) => kind !== "gone");
  if (mode === "changes") return <TextChanges changes={now} />;
  return now.map(({ words }) => words).join("");
}

/** Where words were struck out that this way of reading does not show. */
function Lost() {
  const text = useText();
  return (
    <span className="lost">
      <span aria-hidden="true">{"‸"}</span>
      <span className="hear"> {text("redline.lost")} </span>
    </span>
  );
}
