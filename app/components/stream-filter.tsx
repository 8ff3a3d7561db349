import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export const streamsShown = ["all", "to-draft", "pinned"] as const;
export type StreamShown = (typeof streamsShown)[number];
export type StreamCounts = Readonly<Record<StreamShown, number>>;

/** Which interventions of the session are shown; each choice says how many they are. */
export function StreamFilter({ home, counts, shown }: { home: string; counts: StreamCounts; shown: StreamShown }) {
  const text = useText();
  return (
    <nav className="acts" aria-label={text("room.filter")}>
      {streamsShown.map((choice) => (
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
