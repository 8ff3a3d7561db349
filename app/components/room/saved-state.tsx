import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Text } from "#app/locales/use-text.ts";
import type { RoomState } from "#app/collab/room-client.ts";
import type { SavedState } from "#app/collab/saved-state.ts";

/** Unsent for so long, it is said that it is not sent, in milliseconds. */
const patience = 20_000;

/**
 * How what was typed stands, in words. What is seen counts seconds; what is announced changes only with the state, so
 * that nobody hears a clock.
 *
 * @param now By this computer's clock.
 */
export function SavedStateWords({ state, now }: { state: Pick<RoomState, "saved" | "mayWrite">; now: number }) {
  const text = useText();
  const { saved, mayWrite } = state;
  // Where nothing was ever written there is nothing to tell.
  if (mayWrite && saved.kind === "saved" && saved.at === undefined) return null;
  return (
    <>
      <span aria-hidden="true">
        <Status mark={saved.kind === "saved" ? "full" : saved.kind === "sending" ? "half" : "alert"}>
          {mayWrite ? savedWords(saved, now, text) : text("room.saved.aside")}
        </Status>
      </span>
      <span className="hear" role="status">
        {mayWrite ? announced(saved, now, text) : text("room.saved.aside")}
      </span>
    </>
  );
}

/** "Saved 2 s ago", "On this computer: 3 entries being sent", "Not sent yet: 14 entries are safe on this computer". */
function savedWords(saved: SavedState, now: number, text: Text): string {
  switch (saved.kind) {
    case "saved":
      return saved.at === undefined ? "" : agoWords(now - saved.at, text);
    case "sending":
    case "waiting":
      return now - saved.since < patience
        ? text("room.saved.sending", { count: saved.entries })
        : text("room.saved.not_sent", { count: saved.entries });
    case "only in this page":
      return text("room.saved.only_here", { count: saved.entries });
  }
}

function announced(saved: SavedState, now: number, text: Text): string {
  if (saved.kind === "saved") return saved.at === undefined ? "" : text("room.saved.saved");
  if (saved.kind === "only in this page") return savedWords(saved, now, text);
  // Each letter is on its way for a moment: that is no news.
  return now - saved.since < patience ? text("room.saved.saved") : text("room.saved.line_down");
}

function agoWords(since: number, text: Text): string {
  const seconds = Math.max(0, Math.round(since / 1000));
  return seconds < 60
    ? text("room.saved.seconds", { seconds })
    : text("room.saved.minutes", { minutes: Math.floor(seconds / 60) });
}
