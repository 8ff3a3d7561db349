import { Key } from "#app/components/room/key.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { mostDigits } from "#app/components/room/giving.ts";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Waiting } from "#domain/floor/turn.ts";
import type { DragEvent } from "react";

/** Who waits, in the order in which they will speak. Each can be moved by buttons, by the mouse, and taken off. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const text = useText();
  return (
    <>
      <h3 className="bar" id="room-waiting">
        {text("room.waiting")} <span className="faint">{waiting.length}</span>
      </h3>
      {waiting.length === 0 && <p className="none quiet small">{text("room.nobody_waits")}</p>}
      <ol aria-labelledby="room-waiting" className="waiting">
        {waiting.map((entry, index) => (
          <WaitingRow key={entry.id} entry={entry} index={index} waiting={waiting} />
        ))}
      </ol>
    </>
  );
}

function WaitingRow({ entry, index, waiting }: { entry: Waiting; index: number; waiting: readonly Waiting[] }) {
  const text = useText();
  const { page, names, clock, acts } = useRoomDesk();
  const name = `waiting-${entry.id}`;
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    const moved = event.dataTransfer.getData("text/plain");
    if (moved !== entry.id && waiting.some(({ id }) => id === moved)) acts.place(moved, entry.id);
  };
  const drag = page.mayManageFloor
    ? {
        draggable: true,
        onDragStart: (event: DragEvent) => event.dataTransfer.setData("text/plain", entry.id),
        onDragOver: (event: DragEvent) => event.preventDefault(),
        onDrop: dropped,
      }
    : {};
  return (
    <li className="row" {...drag}>
      <span className="n">{index < mostDigits ? <Key of={index + 1} /> : index + 1}</span>
      <PartyCode code={names.codeOf(entry.party)} />
      <span className="who" id={name}>
        <RecordText>{names.nameOf(entry.party)}</RecordText>
      </span>
      <span className="end">
        {entry.isRequest && `${text("room.asked_itself")} `}
        {entry.kind === "statement" ? (
          <bdi data-record="">{clock.time(entry.addedAt)}</bdi>
        ) : (
          text(`speaker_kind.${entry.kind}`)
        )}
      </span>
      {page.mayManageFloor && (
        <span className="row-acts">
          <RowAct
            id={`${name}-up`}
            of={name}
            words={text("room.move_up")}
            sign="↑"
            isOff={index === 0}
            onPress={() => acts.place(entry.id, waiting[index - 1]?.id)}
          />
          <RowAct
            id={`${name}-down`}
            of={name}
            words={text("room.move_down")}
            sign="↓"
            isOff={index === waiting.length - 1}
            onPress={() => acts.place(entry.id, waiting[index + 2]?.id)}
          />
          <RowAct
            id={`${name}-off`}
            of={name}
            words={text("room.take_off")}
            sign="×"
            isOff={false}
            onPress={() => acts.withdraw(entry.id)}
          />
        </span>
      )}
    </li>
  );
}

type RowActProps = {
  readonly id: string;
  /** The id of the name it belongs to. */
  readonly of: string;
  readonly words: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
};

function RowAct({ id, of, words, sign, isOff, onPress }: RowActProps) {
  return (
    <button
      className="button quiet"
      type="button"
      aria-disabled={isOff}
      aria-labelledby={`${id} ${of}`}
      title={words}
      onClick={isOff ? undefined : onPress}
    >
      <span className="hear" id={id}>
        {words}
      </span>
      <span aria-hidden="true" data-record="">
        {sign}
      </span>
    </button>
  );
}
