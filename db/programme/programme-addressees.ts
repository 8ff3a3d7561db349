import { and, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { listFocalPoints } from "#db/network/contacts.ts";
import { canonicalAddress } from "#db/accounts/people.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { holdings, people } from "#db/schema/people.ts";
import { nameOf } from "#domain/delegations/registration.ts";

export type ProgrammeAddressee = {
  readonly name: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly party?: string;
  readonly personId?: string;
};

type Key = {
  readonly meetingId: string;
  readonly dialogueId: string;
  readonly day: string;
  /** Whose focal points are concerned; all of the dialogue's where nobody is named. */
  readonly parties: ReadonlySet<string>;
};

/**
 * Whom a change of a programme concerns: the people of its delegations, come in or accepted from a list, and their
 * focal points, each address once.
 */
export function listProgrammeAddressees(db: Db, { meetingId, dialogueId, day, parties }: Key): ProgrammeAddressee[] {
  const delegates = db
    .select({ personId: people.id, name: people.name, address: people.address, party: holdings.party })
    .from(holdings)
    .innerJoin(people, eq(people.id, holdings.personId))
    .where(
      and(
        and(eq(holdings.meetingId, meetingId), inArray(holdings.function, ["headOfDelegation", "delegate"])),
        and(isNull(people.erasedAt), isNull(holdings.withdrawnAt), lte(holdings.from, day)),
        or(isNull(holdings.until), gte(holdings.until, day)),
      ),
    )
    .all()
    .flatMap(({ party, address, ...person }) =>
      address === null ? [] : [{ ...person, address, party: party ?? undefined, copy: "to" as const }],
    );
  const accepted = listRegistrations(db, meetingId).flatMap((one) => {
    const { state, address, party } = one;
    const isReached = state === "accepted" && address !== "";
    return isReached ? [{ name: nameOf(one), address, party, copy: "to" as const }] : [];
  });
  const focalPoints = listFocalPoints(db, { dialogueId, day })
    .filter(({ party }) => parties.size === 0 || parties.has(party))
    .map(({ name, address, copy, party }) => ({ name, address, copy, party }));
  const once = new Map<string, ProgrammeAddressee>();
  for (const one of [...delegates, ...accepted, ...focalPoints]) {
    const key = canonicalAddress(one.address);
    if (!once.has(key)) once.set(key, one);
  }
  return [...once.values()];
}
