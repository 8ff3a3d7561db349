import { useText } from "#app/locales/use-text.ts";
import type { Seat } from "#domain/figures/attendance.ts";

const marks = { present: "full", absent: "empty", "not marked": "none" } as const satisfies Record<Seat, string>;

/** One delegation at one time: a full square, an empty one, or nothing where nobody looked; always a word as well. */
export function Square({ seat, spoke = false }: { seat: Seat; spoke?: boolean }) {
  const text = useText();
  const word = seat === "not marked" ? text("figures.not_marked") : text(`figures.${seat}`);
  const said = spoke ? text("figures.and_spoke", { seat: word }) : word;
  return <span className={`square ${marks[seat]}${spoke ? " spoke" : ""}`} role="img" aria-label={said} title={said} />;
}
