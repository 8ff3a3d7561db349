import type { CaptureInStream } from "#app/components/capture.tsx";
import { Capture } from "#app/components/capture.tsx";
import { Withdrawals } from "#app/components/capture-acts.tsx";
import { Empty } from "#app/components/empty.tsx";
import { useParagraphChips } from "#app/components/paragraph-chip.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { RoomSession } from "#app/components/room-sessions.tsx";
import { RoomSessions } from "#app/components/room-sessions.tsx";
import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { StreamFilter } from "#app/components/stream-filter.tsx";
import type { StreamCounts, StreamShown } from "#app/components/stream-filter.tsx";
import { usePlainLinks } from "#app/components/use-plain-links.ts";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";
import { Fragment } from "react";

export type RoomOnPage = {
  readonly home: string;
  /** The address of the meeting's report. */
  readonly report: string;
  readonly session: SessionInBrief & { readonly id: string };
  readonly sessions: readonly RoomSession[];
  readonly captures: readonly CaptureInStream[];
  readonly counts: StreamCounts;
  readonly shown: StreamShown;
  /** Registered, and not yet heard in this meeting. */
  readonly silent: readonly string[];
  readonly pinned: readonly { readonly id: string; readonly label: string; readonly words: string }[];
  readonly mayWrite: boolean;
};

/**
 * A session as it was noted. `openId` is the intervention being changed; `form` stands in its place, or at the end
 * for a new one.
 */
export function Room({ room, openId, form }: { room: RoomOnPage; openId?: string; form: ReactNode }) {
  const text = useText();
  const followLink = usePlainLinks();
  const { home, session, sessions, captures, counts, shown, mayWrite } = room;
  const printed = captures.flatMap(({ line }) => (line.state === "prints" ? (line.paragraph ?? []) : []));
  const chips = useParagraphChips(room.report, printed);
  return (
    // A layout box: the links inside it are what is clicked, and the keyboard clicks them too.
    <div className="room panes" role="presentation" onClick={followLink}>
      <RoomSessions sessions={sessions} current={session.id} silent={room.silent} />
      <section className="pane stream" aria-labelledby="stream">
        <div className="pane-head">
          <h2 id="stream">
            <SessionName session={session} />
          </h2>
          <StreamFilter home={home} counts={counts} shown={shown} />
          {mayWrite && openId === undefined && (
            <span className="end">
              <a className="button" href="#who">
                {text("room.note_next")}
              </a>
            </span>
          )}
        </div>
        {mayWrite && <Withdrawals />}
        {captures.map((capture) => (
          <Fragment key={capture.id}>
            {capture.id === openId ? form : <Capture capture={capture} home={home} mayWrite={mayWrite} chips={chips} />}
          </Fragment>
        ))}
        {captures.length === 0 && <NothingShown shown={shown} mayWrite={mayWrite} />}
        {openId === undefined && form}
      </section>
      <aside className="pane side context" aria-labelledby="pinned">
        <div className="pane-head">
          <h2 id="pinned">{text("room.pinned")}</h2>
          <span className="end">{room.pinned.length}</span>
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
function NothingShown({ shown, mayWrite }: { shown: StreamShown; mayWrite: boolean }) {
  const text = useText();
  if (shown !== "all")
    return <Empty title={text("room.none_shown", { shown })}>{text("room.none_shown_remedy")}</Empty>;
  return <Empty title={text("room.empty")}>{mayWrite ? text("room.empty_remedy") : undefined}</Empty>;
}
