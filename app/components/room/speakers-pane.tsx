import { AddSpeaker } from "#app/components/room/add-speaker.tsx";
import { HasFloor } from "#app/components/room/has-floor.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { SpokenList } from "#app/components/room/spoken-list.tsx";
import { WaitingList } from "#app/components/room/waiting-list.tsx";
import { useText } from "#app/locales/use-text.ts";
import { newestTurn } from "#domain/floor/expected.ts";

/** The list of speakers as the secretariat runs it. */
export function SpeakersPane({ now }: { now: number }) {
  const text = useText();
  const { page, floor, acts } = useRoomDesk();
  const isClosed = floor?.floor.isListClosed === true;
  return (
    <section className="pane list" aria-labelledby="room-list">
      <div className="pane-head">
        <h2 id="room-list">{text("room.list")}</h2>
        {floor && (
          <span className="end">
            <span>{text(isClosed ? "room.list.closed" : "room.list.open")}</span>
            {page.mayManageFloor && (
              <button className="button" type="button" onClick={() => acts.setClosed(!isClosed)}>
                {text(isClosed ? "room.list.reopen" : "room.list.close")}
              </button>
            )}
          </span>
        )}
      </div>
      {floor ? (
        <>
          <HasFloor floor={floor.floor} now={now} />
          <FloorNotice waiting={floor.waiting} problem={floor.problem} />
          <WaitingList waiting={floor.floor.waiting} />
          {page.mayManageFloor && <AddSpeaker />}
          <SpokenList floor={floor.floor} />
        </>
      ) : (
        <p className="none quiet small">{text("room.list.rests")}</p>
      )}
      <NotYet spoken={floor ? [newestTurn(floor.floor), ...floor.floor.spoken] : []} />
    </section>
  );
}

/** Acts that could not be sent, and the last that came too late. */
function FloorNotice({ waiting, problem }: { waiting: number; problem?: "moved-on" | "refused" }) {
  const text = useText();
  return (
    <p className="notice small" role="status">
      {waiting > 0 && text("room.list.waits", { count: waiting })}
      {waiting === 0 && problem === "moved-on" && text("room.list.moved_on")}
      {waiting === 0 && problem === "refused" && text("room.list.refused")}
    </p>
  );
}

/** Registered, and not heard today: for the staff only, and no reproach. */
function NotYet({ spoken }: { spoken: readonly ({ readonly party: string | null } | undefined)[] }) {
  const text = useText();
  const { page, stream } = useRoomDesk();
  const heard = new Set([
    ...Object.keys(page.turnsElsewhere),
    ...spoken.flatMap((turn) => turn?.party ?? []),
    ...stream.flatMap(({ leading }) => [leading.text.head.party ?? "", ...(leading.text.head.parties ?? [])]),
  ]);
  const silent = page.parties.filter(({ id, isRegistered }) => isRegistered && !heard.has(id));
  if (silent.length === 0) return null;
  return (
    <>
      <h3 className="bar">
        {text("room.not_yet")} <span className="faint">{text("room.staff_only")}</span>
      </h3>
      <p className="codes small quiet" data-record="">
        {silent.map(({ names }) => names.code).join(" ")}
      </p>
    </>
  );
}
