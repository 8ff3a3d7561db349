import type { RoomParts } from "#app/components/room/giving.ts";
import { ended, listed, placed, withdrawn } from "#domain/floor/expected.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import type { PartyId } from "#domain/record/record.ts";
import { v7 as newId } from "uuid";

export type Listing = {
  readonly list: (party: PartyId, kind: SpeakerKind) => void;
  readonly withdraw: (waitingId: string) => void;
  /** @param before Undefined: at the end. */
  readonly place: (waitingId: string, before: string | undefined) => void;
  readonly setClosed: (isClosed: boolean) => void;
  readonly end: () => void;
};

/** What the secretariat does with the list of speakers. */
export function listing({ floorActs }: RoomParts): Listing {
  const now = () => new Date().toISOString();
  return {
    list: (party, kind) => {
      const id = newId();
      const waiting = { id, party, kind, isRequest: false, addedAt: now() };
      floorActs?.act({
        path: "floor/waiting",
        form: { id, party, kind },
        expected: (floor) => listed(floor, waiting),
      });
    },
    withdraw: (waitingId) =>
      floorActs?.act({
        path: `floor/waiting/${waitingId}/withdrawal`,
        form: {},
        expected: (floor) => withdrawn(floor, waitingId),
      }),
    place: (waitingId, before) =>
      floorActs?.act({
        path: `floor/waiting/${waitingId}/place`,
        form: { before: before ?? "" },
        expected: (floor) => placed(floor, waitingId, before),
      }),
    setClosed: (isClosed) =>
      floorActs?.act({
        path: "floor/list",
        form: { isClosed: isClosed ? "on" : "" },
        expected: (floor) => ({ ...floor, isListClosed: isClosed }),
      }),
    end: () => {
      const turnId = floorActs?.state().floor.current?.id;
      if (turnId === undefined) return;
      floorActs?.act({
        path: "floor/end",
        form: { turnId },
        expected: (floor) => ended(floor, turnId, now()),
      });
    },
  };
}
