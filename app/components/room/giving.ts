import { keepLetters } from "#app/editor/type-ahead.ts";
import type { FloorAct, FloorActs } from "#app/components/room/floor-acts.ts";
import { headOf, isUnnamed } from "#app/components/room/head-of.ts";
import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import type { ViewOfRoom } from "#app/components/room/room-view.ts";
import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { SpeakerToCome } from "#domain/floor/expected.ts";
import { givenTo, givenToNext, named, newestTurn } from "#domain/floor/expected.ts";
import { byDigit } from "#domain/register/pick-party.ts";
import { v7 as newId } from "uuid";

export type RoomParts = {
  readonly page: LiveRoomOnPage;
  readonly room: OpenRoom;
  readonly floorActs: FloorActs | undefined;
  readonly view: ViewOfRoom;
};

/** The digits that are left for the list: 9 and 0 are the Secretariat and the Chair. */
export const mostDigits = 8;

export type Giving = {
  readonly next: () => void;
  readonly give: (speaker: SpeakerToCome) => void;
  readonly unidentified: () => void;
  readonly again: () => void;
  readonly nth: (nth: number) => void;
  readonly chair: () => void;
  readonly secretariat: () => void;
  readonly find: () => void;
  /** Looks for the name of this capture. */
  readonly findFor: (captureId: string) => void;
  readonly name: (captureId: string, speaker: SpeakerToCome) => void;
};

/**
 * Gives the floor and opens the capture in the same moment, without asking anybody: the server's answer settles whose
 * turn it became. Where somebody else was first, the capture is one more record of that turn: whoever pressed the key is
 * about to write, and a capture taken from under the caret would take their first words with it.
 */
export function giving({ page, room, floorActs, view }: RoomParts): Giving {
  const floor = () => floorActs?.state().floor;
  const manages = () => (page.mayManageFloor ? floorActs : undefined);

  const begin = (speaker: SpeakerToCome, turn: ((turnId: string) => Omit<FloorAct, "settled">) | undefined) => {
    const captureId = room.open(headOf(speaker), turn && { turn: "to come" });
    keepLetters();
    view.change({
      open: { captureId, caret: { layer: "note", at: "after" }, isOffOpen: false },
      shown: "all",
      finding: undefined,
    });
    const acts = manages();
    if (!turn || !acts) return;
    acts.act({
      ...turn(newId()),
      settled: (answer) => {
        const turnId = answer?.problem === undefined ? answer?.turnId : undefined;
        room.settleTurn(captureId, turnId);
        const head = room.state().captures.find(({ id }) => id === captureId)?.text.head;
        const isOthers = turnId !== undefined && answer?.party !== undefined && answer.party !== speaker.party;
        if (isOthers && head?.party === speaker.party) room.changeHead(captureId, { party: answer.party });
      },
    });
  };

  const find = () => {
    const opened = view.get().open;
    const capture = room.state().captures.find(({ id }) => id === opened?.captureId);
    view.change({ finding: capture && isUnnamed(capture.text.head) ? { captureId: capture.id } : {} });
  };
  const next = () => {
    const acts = manages();
    const first = acts?.state().floor.waiting[0];
    if (!acts || !first) return find();
    const after = newestTurn(acts.state().floor)?.id ?? "";
    begin({ party: first.party, kind: first.kind }, (turnId) => ({
      path: "floor/next",
      form: { turnId, after },
      expected: (now) => givenToNext(now, turnId, new Date().toISOString()),
    }));
  };
  const give = (speaker: SpeakerToCome) => {
    const acts = manages();
    if (!acts) return begin(speaker, undefined);
    const after = newestTurn(acts.state().floor)?.id ?? "";
    const { party, kind, capacity = "" } = speaker;
    begin(speaker, (turnId) => ({
      path: "floor/turns",
      form: { turnId, after, party: party ?? "", kind, capacity },
      expected: (now) => givenTo(now, turnId, speaker, new Date().toISOString()),
    }));
  };
  const name = (captureId: string, speaker: SpeakerToCome) => {
    const { party, kind, capacity } = speaker;
    room.changeHead(captureId, { party, capacity, parties: undefined, written: undefined });
    // Back to where the caret stood: whoever named somebody goes on writing.
    const { open } = view.get();
    view.change({ finding: undefined, open: open && { ...open, caret: { ...open.caret, at: "after" } } });
    const turnId = room.state().captures.find(({ id }) => id === captureId)?.turnId;
    const turns = [floor()?.current, ...(floor()?.spoken ?? [])];
    const turn = turns.find((one) => one !== undefined && one.id === turnId);
    if (!turn || turn.party !== null) return;
    manages()?.act({
      path: `floor/turns/${turn.id}`,
      form: { party: party ?? "", kind: turn.kind, capacity: capacity ?? "" },
      expected: (now) => named(now, turn.id, { party, kind, ...(capacity && { capacity }) }),
    });
  };
  /** Whoever was looked for: the name of the capture at hand, or the next to speak. */
  const chosen = (speaker: SpeakerToCome) => {
    const captureId = view.get().finding?.captureId;
    if (captureId === undefined) give(speaker);
    else name(captureId, speaker);
  };

  return {
    ...{ next, find, name, give: chosen },
    findFor: (captureId) => view.change({ finding: { captureId } }),
    unidentified: () => give({ party: null, kind: "statement" }),
    again: () => {
      const now = floor();
      const last = now && newestTurn(now)?.party;
      const noted = room.state().captures.findLast(({ text }) => typeof text.head.party === "string")?.text.head.party;
      const party = last ?? noted;
      if (typeof party === "string") chosen({ party, kind: "statement" });
      else find();
    },
    nth: (nth) => {
      const now = floor();
      if (!now) return;
      const spoken = [...(now.current ? [now.current] : []), ...now.spoken];
      const party = byDigit(now.waiting, spoken).slice(0, mostDigits)[nth - 1];
      const waits = now.waiting.find((waiting) => waiting.party === party);
      if (party === undefined) view.change({ finding: undefined, notice: "room.notice.nobody_there" });
      else chosen({ party, kind: waits?.kind ?? "statement" });
    },
    chair: () => chosen({ party: page.chair ?? null, kind: "statement", capacity: "chair" }),
    secretariat: () => chosen({ party: page.secretariat ?? null, kind: "statement", capacity: "secretariat" }),
  };
}
