import { mayReadOf, requireContacts } from "#app/desk/network/contacts-access.server.ts";
import { tableHeaders } from "#app/desk/files/table-headers.server.ts";
import { listContacts } from "#db/network/contacts.ts";
import { contactRows } from "#domain/network/contact-rows.ts";
import { inOrder } from "#domain/register/order.ts";
import type { AppLoadContext } from "@remix-run/node";

type ContactsFile = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly headers: Readonly<Record<string, string>>;
};

/** All contacts that the asker may read, past ones too, as rows to be written. That they were taken stands in the log. */
export function contactsFile(context: AppLoadContext, dialogueId: string, kind: "csv" | "xlsx"): ContactsFile {
  const desk = requireContacts(context, dialogueId);
  const day = context.clock().toISOString().slice(0, 10);
  const contacts = listContacts(context.db, { dialogueId }).filter(({ party }) => mayReadOf(desk, party));
  const order = inOrder(desk.register, [...new Set(contacts.map(({ party }) => party))], day);
  const places = new Map(order.map((party, place) => [party, place]));
  const placeOf = ({ party }: { party: string }) => places.get(party) ?? order.length;
  const ordered = contacts.toSorted((one, other) => placeOf(one) - placeOf(other));
  const { id: actorId } = desk.asker;
  context.log.info({ requestId: context.requestId, actorId, read: `focal points as ${kind}`, entries: ordered.length });
  return {
    name: desk.register.dialogue.name,
    rows: contactRows(ordered),
    headers: tableHeaders(`focal-points-${day}`, kind),
  };
}
