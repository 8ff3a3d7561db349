import type { RoomParts } from "#app/components/room/giving.ts";
import { headOf, withMark } from "#app/components/room/head-of.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import type { WrittenLayer } from "#app/editor/capture-editor.client.tsx";
import type { Edge } from "#app/editor/edges.ts";
import type { CaptureHead, Taken } from "#domain/interventions/capture.ts";
import type { PastedPart } from "#domain/interventions/pasted-parts.ts";
import type { What } from "#domain/interventions/room-keys.ts";
import { streamOf } from "#domain/interventions/stream.ts";

export type Noting = {
  /** Puts the caret into a capture. */
  readonly write: (captureId: string, layer?: WrittenLayer, at?: Edge) => void;
  readonly step: (by: -1 | 1) => void;
  /** Out of a capture at its edge into the one before or after. */
  readonly leaveAt: (edge: Edge) => void;
  readonly liveEnd: () => void;
  readonly what: (what: What) => void;
  readonly change: (captureId: string, change: Partial<CaptureHead>) => void;
  readonly take: (captureId: string, taken: Taken) => void;
  readonly joinTo: (captureId: string, interventionId: string) => void;
  /** A capture of one's own beside another's, or of whoever has the floor. */
  readonly beside: (captureId?: string) => void;
  /** Opens a capture for each speaker of a pasted text, behind all others, and writes their words into its note. */
  readonly openEach: (parts: readonly PastedPart[]) => void;
};

/** The ids of the fields of the open capture, for F9 with a letter. */
export const headFields = {
  who: "capture-who",
  kind: "capture-kind",
  verb: "capture-verb",
  capacity: "capture-capacity",
  onBehalfOf: "capture-on-behalf-of",
  inReplyTo: "capture-in-reply-to",
} as const;

/** The link of the open capture, which F9 H follows. */
export const captureHistory = "capture-history";

export function noting({ page, room, floorActs, view }: RoomParts): Noting {
  const order = () => streamOf(room.state().captures).flatMap(({ leading, siblings }) => [leading, ...siblings]);
  const open = () => room.state().captures.find(({ id }) => id === view.get().open?.captureId);

  const write = (captureId: string, layer: WrittenLayer = "note", at: Edge = "after") => {
    const before = view.get().open;
    const isOffOpen = layer === "off" || (before?.captureId === captureId && before.isOffOpen);
    view.change({ open: { captureId, caret: { layer, at }, isOffOpen } });
  };
  const neighbour = (by: -1 | 1): CaptureShown | undefined => {
    const all = order();
    const at = all.findIndex(({ id }) => id === open()?.id);
    return at === -1 ? all.at(-1) : all[at + by];
  };
  const beside = (captureId?: string) => {
    const state = room.state();
    const current = floorActs?.state().floor.current;
    const asked = state.captures.find(({ id }) => id === (captureId ?? view.get().open?.captureId));
    const ofTurn = current && state.captures.find(({ turnId }) => turnId === current.id);
    // Whoever has finished their own means the turn that goes on, although nobody has noted it yet.
    const isOwn = captureId === undefined && asked?.openedBy === page.me.id;
    const other = isOwn && current ? ofTurn : (asked ?? ofTurn);
    if (!other && !current) return view.change({ notice: "room.notice.no_capture" });
    const { party, capacity, kind = "statement", verb } = other?.text.head ?? {};
    const head = other
      ? { kind, party, capacity, verb }
      : { kind: "statement" as const, party: current?.party, capacity: current?.capacity };
    const id = room.open(withoutNothing(head), other ? { besideId: other.interventionId } : { turn: "to come" });
    if (!other) room.settleTurn(id, current?.id);
    write(id);
  };

  const openEach = (parts: readonly PastedPart[]) => {
    for (const { party, paragraphs } of parts)
      if (party !== undefined) room.append(room.open(headOf({ party, kind: "statement" })), "note", paragraphs);
    view.change({ shown: "all", notice: "room.notice.split" });
  };

  const say = (capture: CaptureShown, what: What): void => {
    const { head } = capture.text;
    const change = (changed: Parameters<typeof room.changeHead>[1]) => room.changeHead(capture.id, changed);
    switch (what) {
      case "line":
        return write(capture.id, view.get().open?.caret.layer === "line" ? "note" : "line");
      case "question":
        return change({ kind: "question" });
      case "answer":
        return change({ kind: "reply" });
      case "decision":
      case "procedural":
      case "verbatim":
      case "to check":
        return change({ marks: withMark(head.marks, what) });
      case "pin":
        return change({ pinned: head.pinned === true ? undefined : true });
      case "not attributed":
        return change({ attribution: head.attribution === "none" ? undefined : "none" });
      case "off the record":
        if (room.state().mayReadOffRecord) return write(capture.id, "off");
        return view.change({ notice: "room.notice.off_record" });
      case "verb":
        return focus(headFields.verb);
      case "capacity":
        return focus(headFields.capacity);
      case "on behalf of":
        return focus(headFields.onBehalfOf);
      case "in reply to":
        return focus(headFields.inReplyTo);
      case "sibling":
        return beside();
      case "history":
        return document.getElementById(captureHistory)?.click();
    }
  };

  return {
    ...{ write, beside, openEach, change: room.changeHead, take: room.take, joinTo: room.joinTo },
    step: (by) => {
      const capture = neighbour(by);
      if (capture) write(capture.id, "note", by === 1 ? "before" : "after");
    },
    leaveAt: (edge) => {
      const capture = neighbour(edge === "before" ? -1 : 1);
      if (capture) write(capture.id, edge === "before" ? "line" : "note", edge === "before" ? "after" : "before");
    },
    liveEnd: () => {
      const last = order().at(-1);
      if (last) write(last.id, "note", "after");
    },
    what: (what) => {
      const capture = open();
      if (capture) say(capture, what);
      else if (what === "sibling") beside();
      else view.change({ notice: "room.notice.no_capture" });
    },
  };
}

/** A field may stand in what is folded away. */
function focus(id: string): void {
  const field = document.getElementById(id);
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.focus();
}

function withoutNothing<Head extends object>(head: Head): Head {
  // Keys without a value say nothing in a head.
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined)) as Head;
}
