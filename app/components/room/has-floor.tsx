import { Key } from "#app/components/room/key.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { minutes } from "#app/components/room/minutes.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Floor } from "#domain/floor/turn.ts";

/** Who has the floor and for how long, and the button that gives it to the next. */
export function HasFloor({ floor, now }: { floor: Floor; now: number }) {
  const text = useText();
  const { page, names, acts } = useRoomDesk();
  const { current, limitSeconds, waiting } = floor;
  const seconds = current ? (now - Date.parse(current.startedAt)) / 1000 : 0;
  const first = waiting[0];
  return (
    <div className="floor">
      <p className="label">{text(current ? "room.has_floor" : "room.nobody_has_floor")}</p>
      {current && (
        <>
          <p className="speaker">
            {current.party === null ? (
              text("capture.not_identified")
            ) : (
              <>
                <PartyCode code={names.codeOf(current.party)} /> <RecordText>{names.nameOf(current.party)}</RecordText>
              </>
            )}
          </p>
          <p className="timer">
            <bdi>{minutes(seconds)}</bdi>{" "}
            {limitSeconds !== undefined && (
              <span>{text.rich("room.of_limit", { limit: <bdi key="limit">{minutes(limitSeconds)}</bdi> })}</span>
            )}
          </p>
          {limitSeconds !== undefined && (
            <progress
              className="timebar"
              max={limitSeconds}
              value={Math.min(limitSeconds, Math.max(0, seconds))}
              aria-label={text("room.time_used", { used: minutes(seconds), limit: minutes(limitSeconds) })}
            />
          )}
        </>
      )}
      {page.mayManageFloor && (
        <p className="acts">
          <button className="button primary next" type="button" aria-disabled={!first} onClick={() => acts.next()}>
            {first ? (
              <span>
                {text.rich("room.next", { name: <RecordText key="next">{names.nameOf(first.party)}</RecordText> })}
              </span>
            ) : (
              text("room.next_nobody")
            )}{" "}
            <Key of="Ctrl ⏎" />
          </button>
          {current && (
            <>
              <button className="button quiet" type="button" onClick={() => acts.beside()}>
                {text("room.note_this")} <Key of="F9 S" />
              </button>
              <button className="button quiet" type="button" onClick={() => acts.end()}>
                {text("room.end_turn")}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
