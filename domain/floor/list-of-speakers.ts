import type { RoomOptions } from "#domain/floor/room-options.ts";
import type { SpeakerKind, Waiting } from "#domain/floor/turn.ts";

type Entry = Pick<Waiting, "party" | "kind">;

/**
 * Before which of those waiting somebody new is to stand; undefined: at the end. A point of order is heard at once, in
 * the order in which they were raised (rules of procedure of the General Assembly, A/520/Rev.20, rule 71). A right of
 * reply comes after the speakers (rule 73; decision 34/401, para. 8): who is put on the list later stands before it.
 */
export function standsBefore<Listed extends Entry>(list: readonly Listed[], kind: SpeakerKind): Listed | undefined {
  return list.find((waiting) => rankOf(waiting.kind) > rankOf(kind));
}

function rankOf(kind: SpeakerKind): number {
  return ["point of order", "statement", "right of reply"].indexOf(wishOf(kind));
}

/** What a delegation can ask for, a thing each of which it has one on the list. */
export const wishes = ["statement", "point of order", "right of reply"] as const;
export type Wish = (typeof wishes)[number];

/** A question, a reply and a statement are told apart only when they are heard: to wait they are the floor. */
export function wishOf(kind: SpeakerKind): Wish {
  return kind === "point of order" || kind === "right of reply" ? kind : "statement";
}

/** Does this meeting hear such a thing from the list? */
export function isHeardOf(kind: SpeakerKind, options: RoomOptions): boolean {
  if (kind === "point of order") return options.takesPointsOfOrder;
  return kind === "right of reply" ? options.takesRightsOfReply : true;
}

/** A list that is closed still takes points of order and rights of reply (rules 71 and 73). */
export function isOpenTo(kind: SpeakerKind, isListClosed: boolean): boolean {
  return !isListClosed || rankOf(kind) !== 1;
}

/**
 * The entry that is done with once a party has taken the floor: the one for just this, else an ordinary wish for the
 * floor, since a question and a statement are told apart only when they are heard.
 */
export function entryCalled<Listed extends Entry>(list: readonly Listed[], { party, kind }: Entry): Listed | undefined {
  const own = list.filter((waiting) => waiting.party === party);
  const same = own.find((waiting) => waiting.kind === kind);
  return same ?? (rankOf(kind) === 1 ? own.find((waiting) => rankOf(waiting.kind) === 1) : undefined);
}
