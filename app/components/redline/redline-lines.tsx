import type { ReactNode } from "react";
import type { EntryOnPage, LineOnPage, RedlineMode } from "#app/components/redline/redline-mode.ts";
import { RedlineWords } from "#app/components/redline/redline-words.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RedlinePiece } from "#domain/redline/redline.ts";

/** One entry: a line, or the lines that one was cut into. What happened to it as a whole is said before its words. */
export function RedlineLines({
  entry,
  mode,
  id,
  places,
}: {
  entry: EntryOnPage;
  mode: RedlineMode;
  id: string;
  /** All entries, to say where the other place of a move is. */
  places: readonly EntryOnPage[];
}) {
  const isClean = mode === "clean";
  const isChange = entry.kind !== "kept";
  const parts = partsOf(entry, mode);
  return (
    <div
      className={isClean ? "lines" : `lines ${entry.kind}`}
      {...(isChange && !isClean ? { id, tabIndex: -1, "data-change": "" } : {})}
    >
      {parts.map(({ line, pieces }, index) => (
        <Line key={line.id} line={line}>
          {index === 0 && !isClean && <Happened entry={entry} places={places} />}
          <RedlineWords pieces={pieces} mode={mode} />
        </Line>
      ))}
    </div>
  );
}

function Line({ line, children }: { line: LineOnPage; children: ReactNode }) {
  if (line.kind === "heading")
    return (
      <h3 className="part" dir="auto" data-record="">
        {children}
      </h3>
    );
  return (
    <div className={`para ${line.kind}`}>
      <bdi className="pn">{line.label}</bdi>
      <p dir="auto" data-record="">
        {children}
      </p>
    </div>
  );
}

/** What happened to the line as a whole, where its words alone do not say it. */
function Happened({ entry, places }: { entry: EntryOnPage; places: readonly EntryOnPage[] }) {
  const text = useText();
  const { kind, old, now, move } = entry;
  if (kind === "kept" || kind === "changed") return null;
  const there = places.find((other) => move !== undefined && other !== entry && other.move === move);
  const otherWhere = [...(there?.old ?? []), ...(there?.now ?? [])][0]?.where ?? "";
  const count = Math.max(old.length, now.length);
  return (
    <span className="happened" dir="ltr">
      {text(`redline.kind.${kind}`, { where: otherWhere, count })}
    </span>
  );
}

/** The words of each printed line: where lines are shown as they are now, a join is one line and a cut several. */
function partsOf({ kind, old, now, pieces }: EntryOnPage, mode: RedlineMode) {
  const lines = mode === "redline" && kind === "merged" ? old : now.length > 0 ? now : old;
  const parts: { line: LineOnPage; pieces: RedlinePiece[] }[] = lines.map((line) => ({ line, pieces: [] }));
  let part = 0;
  for (const piece of pieces) {
    parts[part]?.pieces.push(piece);
    if ("cut" in piece && part < parts.length - 1) part += 1;
  }
  return parts;
}
