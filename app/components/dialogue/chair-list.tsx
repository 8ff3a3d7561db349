import { RecordText } from "#app/components/record-text.tsx";
import type { FloorNow } from "#app/components/floor/use-floor.ts";
import type { FloorActs } from "#app/components/floor/use-floor-acts.ts";
import { useText } from "#app/locales/use-text.ts";
import { clockText, nameIn } from "#domain/floor/shown.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import { secondsOf } from "#domain/floor/wait.ts";

/** Who speaks, who waits, and for whoever manages the floor the tap that gives it. */
export function ChairList({
  now: { floor, names, now },
  acts,
}: {
  now: FloorNow;
  /** Absent for whoever only looks on. */
  acts: FloorActs | undefined;
}) {
  const text = useText();
  const { current, waiting, limitSeconds } = floor;
  const nameOf = (party: string | null) =>
    party === null ? text("screen.unnamed") : <RecordText>{nameIn(names, party, "en")}</RecordText>;
  const seconds = current && secondsOf(current, now);
  const isOver = limitSeconds !== undefined && seconds !== undefined && seconds >= limitSeconds;
  const [first] = waiting;
  return (
    <section className="floor" aria-label={text("chair.floor")}>
      <div className="speaker">
        <div role="status">
          <p className="quiet">{text(current ? "screen.speaking" : "chair.nobody")}</p>
          {current && <p className="who">{nameOf(current.party)}</p>}
          {current && <Kind kind={current.kind} />}
        </div>
        {seconds !== undefined && (
          <p className="clock" role="timer">
            <bdi data-record="">{clockText(seconds)}</bdi>
            {limitSeconds !== undefined && (
              <span>{isOver ? text("screen.over") : text("screen.limit", { time: clockText(limitSeconds) })}</span>
            )}
          </p>
        )}
      </div>
      <h2>
        {text("chair.waiting", { count: waiting.length })}
        {floor.isListClosed && <span className="quiet"> {text("screen.closed")}</span>}
      </h2>
      {waiting.length === 0 && <p className="quiet">{text("chair.none_waiting")}</p>}
      <ol className="waiting">
        {waiting.map(({ id, party, kind }, index) => (
          <li key={id}>
            <bdi className="place" data-record="">
              {index + 1}
            </bdi>
            <span className="who">
              {nameOf(party)} <Kind kind={kind} />
            </span>
            {acts && (
              <button className="button" type="button" disabled={acts.isBusy} onClick={() => acts.give(party, kind)}>
                {text("chair.give")} <span className="hear">{nameOf(party)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {acts && (
        <div className="act-bar">
          <button className="button" type="button" disabled={!current || acts.isBusy} onClick={acts.end}>
            {text("chair.end")}
          </button>
          <button className="button primary" type="button" disabled={!first || acts.isBusy} onClick={acts.next}>
            {first ? text.rich("chair.next", { party: nameOf(first.party) }) : text("chair.next_nobody")}
          </button>
        </div>
      )}
    </section>
  );
}

function Kind({ kind }: { kind: SpeakerKind }) {
  const text = useText();
  if (kind === "statement") return null;
  return <span className="kind">{text(kindWords[kind])}</span>;
}

const kindWords = {
  question: "screen.kind.question",
  reply: "screen.kind.reply",
  "point of order": "screen.kind.point_of_order",
  "right of reply": "screen.kind.right_of_reply",
} as const;
