import { eq } from "drizzle-orm";
import { entryCalled } from "#domain/floor/list-of-speakers.ts";
import type { ScreenMode, SpeakerKind, Turn } from "#domain/floor/turn.ts";
import { endOf, standingAfter, startAfter } from "#domain/floor/turn-times.ts";
import type { Capacity, PartyId } from "#domain/record/record.ts";
import type { Act, AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listTurns, listWaiting, settingsOf, tellOfFloor, type SessionKey } from "#db/floor/floor-rows.ts";
import { floors, listOfSpeakers, turns } from "#db/schema/floor.ts";

/** Who takes the floor, and for what; `party` is null while nobody could say. */
export type Speaker = { readonly party: PartyId | null; readonly kind: SpeakerKind; readonly capacity?: Capacity };

export type GiveOutcome =
  /** Given by this act, or by somebody who was first to take the same step. */
  | { readonly outcome: "given"; readonly turn: Turn }
  | { readonly outcome: "moved-on" | "nobody-waits" | "used-elsewhere" };

type Giving = Act &
  SessionKey & {
    readonly turnId: string;
    /** The newest turn that the person saw; undefined: none yet. */
    readonly after: string | undefined;
  };

/** Gives the floor to whoever stands first on the list. */
export function giveToNext(db: Db, giving: Giving): GiveOutcome {
  return give(db, giving, (tx) => {
    const [first] = listWaiting(tx, giving);
    return first && { party: first.party, kind: first.kind };
  });
}

/** Gives the floor to anybody, on the list or not. */
export function giveFloor(db: Db, { speaker, ...giving }: Giving & { readonly speaker: Speaker }): GiveOutcome {
  return give(db, giving, () => speaker);
}

function give(db: Db, { turnId, after, ...act }: Giving, choose: (tx: Db) => Speaker | undefined): GiveOutcome {
  return db.transaction(
    (tx) => {
      const { meetingId, sessionId, actorId, now } = act;
      const all = listTurns(tx, act);
      const known = all.find(({ id }) => id === turnId);
      if (known) return { outcome: "given", turn: known };
      const [newest] = all;
      const standing = standingAfter(after, all);
      if (standing === "taken" && newest) return { outcome: "given", turn: newest };
      if (standing !== "next") return { outcome: "moved-on" };
      if (tx.select({ id: turns.id }).from(turns).where(eq(turns.id, turnId)).get())
        return { outcome: "used-elsewhere" };
      const speaker = choose(tx);
      if (!speaker) return { outcome: "nobody-waits" };

      if (newest?.endedAt === null) setEnd(tx, newest, now);
      const turn: Turn = { id: turnId, ...speaker, startedAt: startAfter(newest, now), endedAt: null };
      tx.insert(turns)
        .values({ meetingId, sessionId, ...turn, givenBy: actorId })
        .run();
      call(tx, act, speaker);
      tellOfFloor(tx, act, "floor.given", turnId);
      return { outcome: "given", turn };
    },
    { behavior: "immediate" },
  );
}

function setEnd(tx: Db, turn: Turn, now: Date): void {
  tx.update(turns)
    .set({ endedAt: endOf(turn, now) })
    .where(eq(turns.id, turn.id))
    .run();
}

/** Takes off the list whoever has the floor now. */
function call(tx: Db, act: Act & SessionKey, { party, kind }: Speaker): void {
  const entry = party === null ? undefined : entryCalled(listWaiting(tx, act), { party, kind });
  if (!entry) return;
  tx.update(listOfSpeakers).set({ calledAt: act.now.toISOString() }).where(eq(listOfSpeakers.id, entry.id)).run();
}

type OfTurn = Act & SessionKey & { readonly turnId: string };

/** Says who took the floor, and for what, once it is known. False where there is no such turn. */
export function nameTurn(db: Db, { turnId, speaker, ...act }: OfTurn & { readonly speaker: Speaker }): boolean {
  return db.transaction(
    (tx) => {
      const turn = listTurns(tx, act).find(({ id }) => id === turnId);
      if (!turn) return false;
      const { party, kind, capacity = null } = speaker;
      if (turn.party === party && turn.kind === kind && (turn.capacity ?? null) === capacity) return true;
      tx.update(turns).set({ party, kind, capacity }).where(eq(turns.id, turnId)).run();
      // Only whoever spoke without a name until now: who is named anew keeps their place on the list.
      if (turn.party === null) call(tx, act, speaker);
      tellOfFloor(tx, act, "floor.named", turnId);
      return true;
    },
    { behavior: "immediate" },
  );
}

/** Ends a turn, if it runs still. False where there is no such turn. */
export function endTurn(db: Db, { turnId, ...act }: OfTurn): boolean {
  return db.transaction(
    (tx) => {
      const turn = listTurns(tx, act).find(({ id }) => id === turnId);
      if (turn?.endedAt === null) {
        setEnd(tx, turn, act.now);
        tellOfFloor(tx, act, "floor.ended", turnId);
      }
      return turn !== undefined;
    },
    { behavior: "immediate" },
  );
}

/** Closes the list of speakers or opens it again. */
export function closeList(db: Db, { isClosed, ...act }: Act & SessionKey & { readonly isClosed: boolean }): void {
  change(db, act, { isListClosed: isClosed }, isClosed ? "list.closed" : "list.opened");
}

export type Screen = { readonly mode: ScreenMode; readonly message: string | null; readonly isFrozen: boolean };

/** Sets what the screen in the room shows. */
export function setScreen(db: Db, { screen, ...act }: Act & SessionKey & { readonly screen: Screen }): void {
  const { mode, message, isFrozen } = screen;
  change(db, act, { screen: mode, message, isFrozen }, "screen.set");
}

type Settings = ReturnType<typeof settingsOf>;

function change(db: Db, act: Act & SessionKey, values: Partial<Settings>, verb: AuditVerb): void {
  db.transaction(
    (tx) => {
      const { meetingId, sessionId } = act;
      const before = settingsOf(tx, act);
      const after = { ...before, ...values };
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      tx.insert(floors)
        .values({ meetingId, sessionId, ...after })
        .onConflictDoUpdate({ target: [floors.meetingId, floors.sessionId], set: after })
        .run();
      tellOfFloor(tx, act, verb, sessionId);
    },
    { behavior: "immediate" },
  );
}
