import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { minutes } from "#app/components/room/minutes.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Floor } from "#domain/floor/turn.ts";

/** Who has spoken in this session, the last first, each with how long. */
export function SpokenList({ floor: { spoken } }: { floor: Floor }) {
  const text = useText();
  const { names } = useRoomDesk();
  if (spoken.length === 0) return null;
  return (
    <>
      <h3 className="bar" id="room-spoken">
        {text("room.spoken")}
      </h3>
      <ol className="spoken" aria-labelledby="room-spoken">
        {spoken.map(({ id, party, startedAt, endedAt }) => (
          <li className="row" key={id}>
            {party === null ? (
              <span className="who quiet">{text("capture.not_identified")}</span>
            ) : (
              <>
                <PartyCode code={names.codeOf(party)} />
                <span className="who">
                  <RecordText>{names.nameOf(party)}</RecordText>
                </span>
              </>
            )}
            <bdi className="end">{minutes((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1000)}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}
