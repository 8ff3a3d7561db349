import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Db } from "#db/database/client.ts";
import { addFocalPoint, listContacts, noteBounced } from "#db/network/contacts.ts";
import { contactsIn } from "#db/demo/contact-files.ts";
import { makeDistributionList, type ListWanted } from "#db/network/distribution-lists.ts";

const dialogueId = budapestProcess.dialogue.id;

/** Three who draft together, and one who gets a copy. */
const drafters = ["k.musterfeld@interior.at.example.org", "d.ornek@migration.tr.example.org"];
const copied = ["o.obraztsova@foreign.bg.example.org"];

/**
 * Lays out a network as one finds it on a working day: contacts of further parties, one of them entered twice by two
 * hands, one from whom mail comes back, and the lists that a report goes to.
 */
export function layOutNetwork(db: Db, act: { readonly actorId: string; readonly now: Date }): void {
  for (const contact of contactsIn("further-contacts.json"))
    addFocalPoint(db, { ...act, focalPoint: { ...contact, dialogueId } });
  const contacts = listContacts(db, { dialogueId });
  const idsOf = (addresses: readonly string[]) =>
    contacts.filter(({ address }) => addresses.includes(address)).map(({ id }) => id);
  for (const contactId of idsOf(["m.almithali@migration.iq.example.org"]))
    noteBounced(db, { ...act, dialogueId, contactId, isBounced: true });
  const members = [
    ...idsOf(drafters).map((contactId) => ({ contactId, copy: "to" as const })),
    ...idsOf(copied).map((contactId) => ({ contactId, copy: "cc" as const })),
  ];
  const lists: readonly ListWanted[] = [
    { name: "The whole network", circle: "all", bodyId: null, members: [] },
    { name: "Silk Routes Working Group", circle: "body", bodyId: "silk-routes", members: [] },
    { name: "Organisations", circle: "organisations", bodyId: null, members: [] },
    { name: "Drafting group", circle: "picked", bodyId: null, members },
  ];
  for (const list of lists) makeDistributionList(db, { ...act, dialogueId, list });
}
