import type { Followed } from "#app/live/followed.ts";
import type { FollowState } from "#app/live/follow.ts";
import { follow } from "#app/live/follow.ts";
import { forDelegate } from "#domain/floor/delegate-view.ts";
import { onScreen } from "#domain/floor/screen.ts";
import { clockIn, filledIn, type Shown } from "#domain/floor/shown.ts";

/**
 * Keeps a page that the server sent whole as the floor goes on: fills its places anew each second and after each piece
 * of news. Where the line drops, what was known last stays, and the page says since when. Returns how to stop.
 */
export function followPage(root: HTMLElement): () => void {
  const given = root.dataset["follow"];
  // A meeting that is not in session has no floor to follow.
  if (given === undefined) return () => undefined;
  // Written by the server from the type it is read as.
  let followed = JSON.parse(given) as Followed;
  const ahead = Date.parse(followed.now) - Date.now();
  const now = () => new Date(Date.now() + ahead);
  let cutAt: Date | undefined;

  const draw = () => {
    const view = viewOf(followed, now());
    for (const [name, value] of Object.entries(view.facts)) setData(root, name, value);
    fill(root, view.shown);
  };
  const say = (line: FollowState) => {
    cutAt = line === "live" || line === "late" ? undefined : (cutAt ?? now());
    sayCut(root, cutAt && clockIn(cutAt, followed.timeZone), line === "refused" ? "ended" : "cut");
  };
  const leave = follow(followed.meetingId, {
    since: followed.since,
    heard(news) {
      if (news.kind !== "floor") return news.kind === "programme" || news.kind === "options" ? reload() : undefined;
      if (news.sessionId !== followed.sessionId) return followed.isAnySession ? reload() : undefined;
      // A frozen screen keeps what it shows until it is let go.
      if (!news.floor || (followed.view === "screen" && news.floor.isFrozen)) return;
      followed = { ...followed, floor: news.floor, names: { ...followed.names, ...news.names } };
      draw();
    },
    state(line) {
      clearTimeout(patience);
      say(line);
    },
  });
  // A line that never comes up is not told of as one that was cut.
  const patience = setTimeout(() => say("cut"), 10_000);
  draw();
  const ticking = setInterval(draw, 1000);
  return () => {
    clearInterval(ticking);
    clearTimeout(patience);
    leave();
  };
}

function viewOf(followed: Followed, now: Date): { shown: Shown; facts: Readonly<Record<string, string>> } {
  if (followed.view === "screen") {
    const { mode, shown } = onScreen(followed.floor, followed, now);
    return { shown, facts: { mode } };
  }
  const { standing, shown } = forDelegate(followed.floor, followed, now);
  return { shown, facts: { standing } };
}

/** Only what is new is written, so that a screen reader is not told the same each second. */
function fill(root: HTMLElement, shown: Shown): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-slot]")) {
    const place = shown[element.dataset["slot"] ?? ""];
    if (element.hidden !== (place === undefined)) element.hidden = place === undefined;
    if (element.textContent !== (place?.text ?? "")) element.textContent = place?.text ?? "";
    if (place?.lang !== undefined && element.lang !== place.lang) element.lang = place.lang;
    if (place?.size !== undefined) setData(element, "size", String(place.size));
  }
  for (const element of root.querySelectorAll<HTMLElement>("[data-with]"))
    element.hidden = shown[element.dataset["with"] ?? ""] === undefined;
}

function setData(element: HTMLElement, name: string, value: string): void {
  if (element.dataset[name] !== value) element.dataset[name] = value;
}

function sayCut(root: HTMLElement, since: string | undefined, why: "cut" | "ended"): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-cut]")) {
    element.hidden = since === undefined;
    element.textContent =
      since === undefined ? "" : filledIn(element.dataset[why] ?? element.dataset["cut"] ?? "", since);
  }
}

/** Everybody in the room at once would be one blow to the server. */
function reload(): void {
  setTimeout(() => location.reload(), Math.random() * 3000);
}
