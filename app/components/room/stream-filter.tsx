import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export const linesShown = ["all", "to-draft", "pinned"] as const;
export type LinesShown = (typeof linesShown)[number];
export type LinesCounts = Readonly<Record<LinesShown, number>>;

/** Which interventions of the session are shown; each choice says how many they are. */
export function StreamFilter({ home, counts, shown }: { home: string; counts: LinesCounts; shown: LinesShown }) {
  const text = useText();
  return (
    <nav className="acts" aria-label={text("room.filter")}>
      {linesShown.map((choice) => (
        <Link
          key={choice}
          className="chip"
          to={choice === "all" ? home : `${home}?show=${choice}`}
          aria-current={choice === shown ? "true" : undefined}
        >
          {text(`room.show.${choice}`, { count: counts[choice] })}
        </Link>
      ))}
    </nav>
  );
}
