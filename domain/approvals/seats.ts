import type { FunctionHeld } from "#domain/access/actor.ts";
import type { RecordChair } from "#domain/record/record.ts";

/** One chair whose approval a meeting's text needs: of a body, of a party, whoever holds it on the day. */
export type Seat = {
  /** "silk-routes/TUR": the same for as long as the record names the same chair. */
  readonly id: string;
  readonly bodyId?: string;
  readonly party?: string;
};

/** Whether somebody is the Chair or acts for them until a day. */
export type Capacity = "chair" | "acting";

/** What the seats of a meeting depend on. */
export type Seated = { readonly bodies?: readonly string[]; readonly chairs?: readonly RecordChair[] };

const seatOf = (bodyId?: string, party?: string | null): Seat => ({
  id: `${bodyId ?? ""}/${party ?? ""}`,
  ...(bodyId !== undefined && { bodyId }),
  ...(typeof party === "string" && { party }),
});

/**
 * All whose approval is needed: every chair that the record names, once each; where it names none, the chair of each
 * body. A chair of the dialogue who also chairs one of the bodies is one chair.
 */
export function seatsOf({ bodies = [], chairs = [] }: Seated): readonly Seat[] {
  const ofBodies = chairs.filter(({ body }) => body !== undefined).map(({ body, party }) => seatOf(body, party));
  const alone = chairs
    .filter(({ body, party }) => body === undefined && typeof party === "string")
    .filter(({ party }) => !ofBodies.some((seat) => seat.party === party))
    .map(({ party }) => seatOf(undefined, party));
  const named = [...ofBodies, ...alone];
  const all = named.length > 0 ? named : bodies.map((body) => seatOf(body, undefined));
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** Does a function that somebody holds let them act in this seat of a meeting of the dialogue? */
export function fills(
  { function: name, dialogueId, bodyId, partyId }: FunctionHeld,
  seat: Seat,
  meeting: Seated & { readonly dialogueId: string },
): boolean {
  return (
    name === "chair" &&
    dialogueId === meeting.dialogueId &&
    bodyId !== undefined &&
    (meeting.bodies ?? []).includes(bodyId) &&
    (seat.bodyId === undefined || seat.bodyId === bodyId) &&
    (seat.party === undefined || partyId === undefined || seat.party === partyId)
  );
}

/** A function with a last day is a deputy's, who acts for the Chair from–to. */
export const capacityOf = ({ until }: { readonly until: string | null }): Capacity =>
  until === null ? "chair" : "acting";
