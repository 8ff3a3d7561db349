import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { functionHeld, type Holding } from "#db/accounts/holdings.ts";
import { holdings, people } from "#db/schema/people.ts";

/** Somebody whom the desk of a meeting may have to let in, and as what. */
export type PersonAtMeeting = { readonly id: string; readonly name: string; readonly held: Omit<Holding, "id"> };

/** The delegations' people and interpreters of a meeting, and the focal points of its dialogue, by name. */
export function listPeopleAtMeeting(
  db: Db,
  { meetingId, dialogueId, day }: { readonly meetingId: string; readonly dialogueId: string; readonly day: string },
): PersonAtMeeting[] {
  const isOfMeeting = and(
    eq(holdings.meetingId, meetingId),
    inArray(holdings.function, ["headOfDelegation", "delegate", "interpreter"]),
  );
  const isFocalPoint = and(eq(holdings.dialogueId, dialogueId), eq(holdings.function, "focalPoint"));
  const rows = db
    .select({ id: people.id, name: people.name, holding: holdings })
    .from(people)
    .innerJoin(holdings, eq(holdings.personId, people.id))
    .where(
      and(
        and(isNull(people.erasedAt), isNull(holdings.withdrawnAt), lte(holdings.from, day)),
        or(isNull(holdings.until), gte(holdings.until, day)),
        or(isOfMeeting, isFocalPoint),
      ),
    )
    .orderBy(sql`${people.name} collate nocase`, asc(people.id), asc(holdings.grantedAt))
    .all();
  return rows.map(({ id, name, holding }) => ({
    ...{ id, name },
    held: { ...functionHeld(holding), personId: id, from: holding.from, until: holding.until },
  }));
}
