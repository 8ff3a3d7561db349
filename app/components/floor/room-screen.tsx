import { RecordText } from "#app/components/record-text.tsx";
import { Slot } from "#app/components/slot.tsx";
import { useFollowing } from "#app/components/floor/use-following.ts";
import { useDays } from "#app/components/use-days.ts";
import type { FollowedScreen } from "#app/live/followed.ts";
import { useText } from "#app/locales/use-text.ts";
import { sizeFor } from "#domain/floor/fit.ts";
import { namedWaiting, onScreen } from "#domain/floor/screen.ts";
import type { SessionKind } from "#domain/record/record.ts";
import { capitalFirst } from "#domain/text/sentences.ts";

export const screenThemes = ["dark", "light"] as const;

export type RoomScreenOnPage = {
  readonly followed: FollowedScreen;
  readonly theme: (typeof screenThemes)[number];
  readonly session: { readonly kind: SessionKind; readonly number?: number; readonly title?: string };
  readonly meeting: { readonly city: string; readonly startsOn: string; readonly endsOn: string };
  /** What the programme says comes next on this day. */
  readonly next?: { readonly title: string; readonly time: string };
};

/** What everybody in the room reads from their seats: who speaks and for how long, who is next. */
export function RoomScreen({ page }: { page: RoomScreenOnPage }) {
  const text = useText();
  const days = useDays();
  const { followed, theme, meeting, next } = page;
  const ref = useFollowing<HTMLElement>();
  const { mode, shown } = onScreen(followed.floor, followed, new Date(followed.now));
  return (
    <main
      id="main"
      className="room-screen"
      data-follow={JSON.stringify(followed)}
      data-mode={mode}
      data-theme={theme}
      ref={ref}
      suppressHydrationWarning
      tabIndex={-1}
    >
      <header>
        <SessionTitle session={page.session} />
        <Slot className="clock" name="clock" shown={shown} />
      </header>
      <section className="speaking">
        <div role="status">
          <Slot className="label" name="label" shown={shown} />
          <Slot className="first" name="first" shown={shown} />
          <Slot className="second" name="second" shown={shown} />
        </div>
        <div className="timer">
          <Slot className="time" name="time" shown={shown} />
          <Slot className="limit" name="limit" shown={shown} />
        </div>
      </section>
      <Queue shown={shown} />
      <p className="message">
        <Slot name="message" shown={shown} />
      </p>
      <footer>
        <span>
          <RecordText>{meeting.city}</RecordText>,{" "}
          <RecordText>{days.range(meeting.startsOn, meeting.endsOn)}</RecordText>
        </span>
        <b className="cut" data-cut={text("screen.cut", { time: "#" })} hidden role="status" />
        {next && (
          <span>
            {text.rich("screen.next_item", {
              title: <RecordText>{capitalFirst(next.title)}</RecordText>,
              time: <RecordText>{next.time}</RecordText>,
            })}
          </span>
        )}
      </footer>
    </main>
  );
}

const titleBox = { width: 76, height: 2.8, sizes: [2.1, 1.75, 1.4, 1.15, 0.95] };

function SessionTitle({ session: { kind, number, title } }: Pick<RoomScreenOnPage, "session">) {
  const text = useText();
  const word = number === undefined ? text(`session.${kind}`) : text("session.numbered", { number });
  const isSaid = title === undefined || title.toLowerCase() === word.toLowerCase();
  const size = sizeFor({ text: `${word} · ${title ?? ""}` }, titleBox);
  return (
    <h1 className="session" data-size={size}>
      {word}
      {!isSaid && (
        <>
          {" · "}
          <RecordText>{capitalFirst(title)}</RecordText>
        </>
      )}
    </h1>
  );
}

function Queue({ shown }: { shown: Parameters<typeof Slot>[0]["shown"] }) {
  return (
    <div className="queue">
      <ol>
        {Array.from({ length: namedWaiting }, (_, index) => index + 1).map((place) => (
          <li key={place} data-with={`first-${place}`} hidden={shown[`first-${place}`] === undefined}>
            <Slot className="place" name={`place-${place}`} shown={shown} />
            <Slot className="first" name={`first-${place}`} shown={shown} />
            <Slot className="second" name={`second-${place}`} shown={shown} />
          </li>
        ))}
      </ol>
      <p className="more">
        <Slot name="more" shown={shown} /> <Slot name="closed" shown={shown} />
      </p>
    </div>
  );
}
