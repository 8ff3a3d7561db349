import { functionOnPage } from "#app/desk/access/functions-held.server.ts";
import { mayAnywhere } from "#app/desk/access/held-subjects.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { dialoguesOfPerson, listErasuresAsked } from "#db/retention/erasure.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { ownDataOf } from "#db/accounts/own-data.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { AppLoadContext } from "@remix-run/node";

/** May somebody learn that people asked to be erased? Administrators learn no more than that (docs/rights.md). */
export function mayReadErasures(asker: Asker): boolean {
  return asker.may("person.read") || mayAnywhere(asker, "privacy.execute_erasure");
}

/** Whose erasure this reader may carry out, with what would go; of all others how many they are. 404 to whoever may not. */
export function erasuresPage({ db, key, clock }: AppLoadContext, asker: Asker) {
  if (!mayReadErasures(asker)) notFound();
  const asked = listErasuresAsked(db);
  const own = asked.flatMap(({ id, name, at }) => {
    const subject = erasableAs(db, asker, id);
    return subject ? [{ id, name, at, ...whatGoes({ db, key }, id, clock()) }] : [];
  });
  return {
    asked: own,
    others: asker.may("person.read") ? asked.length - own.length : 0,
    isFresh: asker.steppedUp === true,
  };
}

/** As whose secretariat an asker may erase a person: of a dialogue in which that person holds or held something. */
export function erasableAs(db: Db, asker: Asker, personId: string): Subject | undefined {
  const act = "privacy.execute_erasure";
  return dialoguesOfPerson(db, personId)
    .map((dialogueId): Subject => ({ dialogueId }))
    .find((subject) => asker.may(act, subject) || asker.lacksProof(act, subject));
}

function whatGoes({ db, key }: Pick<AppLoadContext, "db" | "key">, personId: string, now: Date) {
  const data = ownDataOf(db, key, personId, now);
  const day = now.toISOString().slice(0, 10);
  return {
    functions: listHoldings(db, { personId, day }).map((held) => ({ id: held.id, ...functionOnPage(db, held, day) })),
    goes: {
      devices: data?.devices.length ?? 0,
      contacts: data?.contactEntries.length ?? 0,
      invitations: data?.invitations.length ?? 0,
      mails: data?.mails.length ?? 0,
      registrations: data?.registrations.length ?? 0,
    },
  };
}
