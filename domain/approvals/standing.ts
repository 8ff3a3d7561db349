import { counts, type Decision, type Gate } from "#domain/approvals/approval.ts";
import type { Seat } from "#domain/approvals/seats.ts";
import type { Passage } from "#domain/versions/version.ts";

type Words = Pick<Passage, "id" | "words">;

/** Where one chair stands with a version at a gate. */
export type SeatStanding = {
  readonly seat: Seat["id"];
  /** The passages whose words this chair has not approved. */
  readonly open: readonly Passage["id"][];
  /** Nothing is asked of this chair any more. */
  readonly isDone: boolean;
};

type Asked = {
  readonly gate: Gate;
  readonly version: { readonly id: string; readonly passages: readonly Words[] };
  readonly seats: readonly Pick<Seat, "id">[];
  /** All that was ever decided of this text and its versions before, in the order in which it was decided. */
  readonly decisions: readonly Decision[];
};

/**
 * Where each chair stands. What somebody approved stays approved in the next version where its words are the same, unless
 * they have since said otherwise of those words: the last word on a passage counts.
 */
export function standingOf({ gate, version, seats, decisions }: Asked): readonly SeatStanding[] {
  return seats.map(({ id: seat }) => {
    const own = decisions.filter((one) => one.seat === seat && one.gate === gate && counts(one));
    const approved = wordsApproved(own);
    const open = version.passages.filter((passage) => !approved.has(keyOf(passage))).map(({ id }) => id);
    // After a return the Chair is asked once more, whatever stands: they must see what became of it.
    return { seat, open, isDone: open.length === 0 && own.at(-1)?.kind !== "returned" };
  });
}

/** Has every chair approved every passage, at least one of them by looking at this very version? */
export function isCleared(asked: Asked): boolean {
  const isLookedAt = asked.decisions.some(
    (one) => one.versionId === asked.version.id && one.gate === asked.gate && counts(one),
  );
  return asked.seats.length > 0 && isLookedAt && standingOf(asked).every(({ isDone }) => isDone);
}

function wordsApproved(decisions: readonly Decision[]): ReadonlySet<string> {
  const approved = new Set<string>();
  for (const { kind, exceptions, passages } of decisions) {
    if (kind === "returned") continue;
    for (const passage of passages)
      if (kind === "except" && exceptions.includes(passage.id)) approved.delete(keyOf(passage));
      else approved.add(keyOf(passage));
  }
  return approved;
}

const keyOf = ({ id, words }: Words) => JSON.stringify([id, words]);

/** A passage that a chair had approved in other words, which are asked about anew. */
export type WasNow = { readonly id: string; readonly label?: string; readonly was?: string; readonly now: string };

/** What is open for a chair in a text of which they approved something before: each with the words that they approved. */
export function wasAndNow(
  open: readonly Passage["id"][],
  version: { readonly passages: readonly Passage[] },
  decisions: readonly Decision[],
): readonly WasNow[] {
  const before = new Map<string, string>();
  for (const one of decisions)
    if (counts(one) && one.kind !== "returned")
      for (const { id, words } of one.passages) if (!one.exceptions.includes(id)) before.set(id, words);
  return version.passages
    .filter(({ id }) => open.includes(id))
    .map(({ id, label, words }) => ({
      ...{ id, now: words },
      ...(label !== undefined && { label }),
      ...(before.has(id) && { was: before.get(id) }),
    }));
}
