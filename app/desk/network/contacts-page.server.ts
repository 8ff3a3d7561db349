import type { ContactOnPage, ContactsOnADay } from "#app/components/network/contacts-on-page.ts";
import { mayAddAnywhere, partiesRead, type ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { FocalPoint } from "#db/network/contacts.ts";
import { listFocalPoints } from "#db/network/contacts.ts";
import type { Db } from "#db/database/client.ts";
import { inOrder } from "#domain/register/order.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** Who answers for whom on a day, as far as the asker may read it. */
export function contactsOnADay(db: Db, desk: ContactsDesk, day: IsoDate): ContactsOnADay {
  const { register, reads, dialogueId, asker } = desk;
  const wanted = reads === "all" ? [undefined] : reads;
  const byParty = Map.groupBy(
    wanted.flatMap((party) => listFocalPoints(db, { dialogueId, day, party })),
    ({ party }) => party,
  );
  const names = namesAt(register, day);
  const named = (id: string) => ({ id, code: names.codeOf(id) ?? id, name: names.nameOf(id) });
  const expected = reads === "all" ? ownParties(register).map(({ id }) => id) : reads;
  return {
    dialogue: { id: dialogueId, name: register.dialogue.name },
    day,
    mayAdd: mayAddAnywhere(desk),
    isNetwork: reads === "all",
    mayImport: asker.may("contact.change", { dialogueId }),
    parties: inOrder(register, [...byParty.keys()], day).map((id) => ({
      ...named(id),
      focalPoints: (byParty.get(id) ?? []).map(contactOnPage),
    })),
    without: inOrder(
      register,
      expected.filter((id) => !byParty.has(id)),
      day,
    ).map(named),
  };
}

export function contactOnPage(contact: FocalPoint): ContactOnPage {
  const { dialogueId: _, party: __, function: office, ...shown } = contact;
  return { ...shown, office };
}

/** Whether the actor may read anybody's contacts at all. */
export function mayReadContacts(actor: Asker, dialogueId: string): boolean {
  return partiesRead(actor, dialogueId).length > 0;
}
