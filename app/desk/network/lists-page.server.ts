import type { ListChoices, ListTyped } from "#app/components/network/list-form.tsx";
import type { ListInBrief, ListOnPage } from "#app/components/network/list-on-page.ts";
import type { ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { listContacts } from "#db/network/contacts.ts";
import { findDistributionList, listDistributionLists, type ListWanted } from "#db/network/distribution-lists.ts";
import { addresseesOf, type Addressees } from "#domain/network/addressees.ts";
import { answersOn } from "#domain/network/contact.ts";
import { circles, type DistributionList } from "#domain/network/distribution-list.ts";
import { findBody } from "#domain/register/find-party.ts";
import { inOrder } from "#domain/register/order.ts";
import type { AppLoadContext } from "@remix-run/node";

const today = ({ clock }: AppLoadContext) => clock().toISOString().slice(0, 10);

/** All distribution lists, each with how many it reaches and whom it misses. */
export function listsInBrief(context: AppLoadContext, { register, dialogueId }: ContactsDesk): readonly ListInBrief[] {
  const network = { register, contacts: listContacts(context.db, { dialogueId }) };
  return listDistributionLists(context.db, dialogueId).map((list) => ({
    ...nameOfList(list, register),
    ...countsOf(addresseesOf(list, network, today(context))),
  }));
}

function nameOfList({ id, name, circle, bodyId }: DistributionList, register: ContactsDesk["register"]) {
  return { id, name, circle, body: bodyId === null ? undefined : (findBody(register, bodyId)?.name ?? bodyId) };
}

function countsOf({ parties, missing }: Addressees) {
  const addressees = parties.flatMap(({ addressees: all }) => all).filter(({ alreadyUnder }) => !alreadyUnder);
  return {
    parties: parties.length,
    to: addressees.filter(({ copy }) => copy === "to").length,
    cc: addressees.filter(({ copy }) => copy === "cc").length,
    missing: missing.length,
  };
}

/** Whom one list reaches today, by party, and whom it misses. Throws 404 where there is none. */
export function listOnPage(context: AppLoadContext, desk: ContactsDesk, listId: string): ListOnPage {
  const { register, dialogueId, asker } = desk;
  const list = findDistributionList(context.db, { dialogueId, listId }) ?? notFound();
  const day = today(context);
  const reached = addresseesOf(list, { register, contacts: listContacts(context.db, { dialogueId }) }, day);
  const names = namesAt(register, day);
  const named = (id: string) => ({ id, code: names.codeOf(id) ?? id, name: names.nameOf(id) });
  return {
    dialogueId,
    day,
    list: { ...nameOfList(list, register), ...countsOf(reached) },
    parties: reached.parties.map(({ party, addressees }) => ({
      ...named(party),
      addressees: addressees.map(({ contact, copy, alreadyUnder }) => ({
        ...{ id: contact.id, name: contact.name, office: contact.function, address: contact.address, copy },
        alreadyUnder: alreadyUnder === undefined ? undefined : names.nameOf(alreadyUnder),
      })),
    })),
    missing: reached.missing.map(({ party, why }) => ({ ...named(party), why })),
    mayChange: asker.may("contact.change", { dialogueId }),
    values: typedOf(list),
    choices: listChoices(context, desk),
  };
}

const typedOf = ({ name, circle, bodyId, members }: DistributionList): ListTyped => ({
  ...{ name, circle, body: bodyId ?? "" },
  members: Object.fromEntries(members.map(({ contactId, copy }) => [contactId, copy])),
});

/** The bodies, and everybody who answers today or will, by party. */
export function listChoices(context: AppLoadContext, { register, dialogueId }: ContactsDesk): ListChoices {
  const day = today(context);
  const names = namesAt(register, day);
  const contacts = listContacts(context.db, { dialogueId }).filter(
    (contact) => answersOn(contact, day) || contact.from > day,
  );
  const byParty = Map.groupBy(contacts, ({ party }) => party);
  return {
    bodies: register.bodies.map(({ id, name }) => ({ id, name })),
    parties: inOrder(register, [...byParty.keys()], day).map((id) => ({
      ...{ id, code: names.codeOf(id) ?? id, name: names.nameOf(id) },
      contacts: (byParty.get(id) ?? []).map(({ id: contactId, name, institution }) => ({
        ...{ id: contactId, name, institution },
      })),
    })),
  };
}

/** The list that a form tells of, or what was typed where something is missing. */
export function listIn(form: FormData, { register }: ContactsDesk): { list: ListWanted } | { refused: ListTyped } {
  const line = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.normalize("NFC").replaceAll(/\s+/gu, " ").trim() : "";
  };
  const ticked = (copy: "to" | "cc") => form.getAll(copy).filter((value) => typeof value === "string");
  // Whoever is ticked twice is addressed.
  const copies = new Map([
    ...ticked("cc").map((id) => [id, "cc"] as const),
    ...ticked("to").map((id) => [id, "to"] as const),
  ]);
  const members = [...copies].map(([contactId, copy]) => ({ contactId, copy }));
  const [name, body] = [line("name"), line("body")];
  const circle = circles.find((one) => one === line("circle"));
  const isWhole = name !== "" && name.length <= 200 && circle !== undefined;
  if (!isWhole || (circle === "body" && !findBody(register, body)) || (circle === "picked" && members.length === 0)) {
    return { refused: { name, circle: circle ?? "all", body, members: Object.fromEntries(copies) } };
  }
  return { list: { name, circle, bodyId: circle === "body" ? body : null, members } };
}
