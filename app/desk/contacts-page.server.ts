import type { Asker } from "#app/desk/who-asks.server.ts";
import type { ContactsOnADay } from "#app/components/contacts-page.tsx";
import { namesAt } from "#app/desk/names.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { listFocalPoints } from "#db/contacts.ts";
import type { Db } from "#db/client.ts";
import { inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

type Asked = { readonly actor: Asker; readonly register: Register; readonly day: IsoDate };

/** Who answers for whom on a day, as far as the actor may read it. Throws 404 for whoever may read nothing of it. */
export function contactsOnADay(db: Db, { actor, register, day }: Asked): ContactsOnADay {
  const dialogueId = register.dialogue.id;
  if (!mayReadContacts(actor, dialogueId)) notFound();
  const focalPoints = partiesReadBy(actor, dialogueId).flatMap((party) =>
    listFocalPoints(db, { dialogueId, day, party }),
  );
  const names = namesAt(register, day);
  const byParty = Map.groupBy(focalPoints, ({ party }) => party);
  return {
    dialogue: register.dialogue.name,
    day,
    parties: inOrder(register, [...byParty.keys()], day).map((id) => ({
      id,
      code: names.codeOf(id) ?? id,
      name: names.nameOf(id),
      focalPoints: (byParty.get(id) ?? []).map(
        ({ id: contactId, name, function: office, institution, address, copy, from, until }) => ({
          ...{ id: contactId, name, office, institution, address, copy, from, until },
        }),
      ),
    })),
  };
}

/** Whether the actor may read anybody's contacts at all. */
export function mayReadContacts(actor: Asker, dialogueId: string): boolean {
  return partiesReadBy(actor, dialogueId).length > 0;
}

/** `undefined` stands for every party. */
function partiesReadBy(actor: Asker, dialogueId: string): readonly (string | undefined)[] {
  if (actor.may("contact.read", { dialogueId })) return [undefined];
  const own = actor.functions.flatMap(({ partyId, meetingId }) =>
    partyId !== undefined && actor.may("contact.read", { dialogueId, meetingId, partyId }) ? [partyId] : [],
  );
  return [...new Set(own)];
}
