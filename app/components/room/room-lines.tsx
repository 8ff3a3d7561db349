import type { CaptureInStream } from "#app/components/room/capture-lines.tsx";
import { CaptureLines } from "#app/components/room/capture-lines.tsx";
import { Empty } from "#app/components/empty.tsx";
import { useParagraphChips } from "#app/components/report/paragraph-chip.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { RoomSession } from "#app/components/room/room-sessions.tsx";
import { RoomSessions } from "#app/components/room/room-sessions.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { StreamFilter } from "#app/components/room/stream-filter.tsx";
import type { LinesCounts, LinesShown } from "#app/components/room/stream-filter.tsx";
import { usePlainLinks } from "#app/components/use-plain-links.ts";
import { useText } from "#app/locales/use-text.ts";

export type RoomOnPage = {
  readonly home: string;
  /** The address of the meeting's report. */
  readonly report: string;
  /** The address of the Chair's points. */
  readonly points: string;
  readonly session: SessionInBrief & { readonly id: string };
  readonly sessions: readonly RoomSession[];
  readonly captures: readonly CaptureInStream[];
  readonly counts: LinesCounts;
  readonly shown: LinesShown;
  readonly pinned: readonly { readonly id: string; readonly label: string; readonly words: string }[];
};

/** A session as it was noted, for those who read and do not write. */
export function RoomLines({ room }: { room: RoomOnPage }) {
  const text = useText();
  const followLink = usePlainLinks();
  const { home, session, sessions, captures, counts, shown } = room;
  const printed = captures.flatMap(({ line }) => (line.state === "prints" ? (line.paragraph ?? []) : []));
  const chips = useParagraphChips(room.report, printed);
  return (
    // A layout box: the links inside it are what is clicked, and the keyboard clicks them too.
    <div className="room lines panes" role="presentation" onClick={followLink}>
      <RoomSessions sessions={sessions} current={session.id} />
      <section className="pane stream" aria-labelledby="stream">
        <div className="pane-head">
          <h2 id="stream">
            <SessionName session={session} />
          </h2>
          <StreamFilter home={home} counts={counts} shown={shown} />
        </div>
        {captures.map((capture) => (
          <CaptureLines key={capture.id} capture={capture} chips={chips} />
        ))}
        {captures.length === 0 && <NothingShown shown={shown} />}
      </section>
      <aside className="pane side context" aria-labelledby="pinned">
        <div className="pane-head">
          <h2 id="pinned">{text("room.pinned")}</h2>
          <span className="end">
            {room.pinned.length} <a href={room.points}>{text("meeting.points")}</a>
          </span>
        </div>
        <ol className="pins">
          {room.pinned.map(({ id, label, words }) => (
            <li key={id}>
              <a className="chip" href={`#${id}`}>
                <RecordText>{label}</RecordText>
              </a>{" "}
              <RecordText className="document">{words}</RecordText>
            </li>
          ))}
        </ol>
        {room.pinned.length === 0 && <p className="none quiet small">{text("room.nothing_pinned")}</p>}
      </aside>
    </div>
  );
}

/** Why the stream is empty: nobody was noted yet, or nothing is of the kind that was asked for. */
function NothingShown({ shown }: { shown: LinesShown }) {
  const text = useText();
  if (shown !== "all")
    return <Empty title={text("room.none_shown", { shown })}>{text("room.none_shown_remedy")}</Empty>;
  return <Empty title={text("room.empty")} />;
}
