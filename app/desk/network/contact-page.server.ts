import type { ContactPageData } from "#app/components/network/contact-page.tsx";
import type { PartyPageData } from "#app/components/network/party-page.tsx";
import { contactChoices, typedOf } from "#app/desk/network/contact-form.server.ts";
import { contactOnPage } from "#app/desk/network/contacts-page.server.ts";
import { mayReadOf, type ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { listMergedInto } from "#db/network/contact-mergers.ts";
import { listContacts, type FocalPoint } from "#db/network/contacts.ts";
import { listMailsSent } from "#db/network/sent-mails.ts";
import { answersOn } from "#domain/network/contact.ts";
import type { AppLoadContext } from "@remix-run/node";

/** One contact: what is known, what was merged into it, and what was ever sent to it where the asker reads the outbox. */
export function contactPage({ db, clock }: AppLoadContext, desk: ContactsDesk, contact: FocalPoint): ContactPageData {
  const { register, dialogueId, asker } = desk;
  const names = namesAt(register, clock().toISOString().slice(0, 10));
  const merged = listMergedInto(db, { dialogueId, contactId: contact.id });
  const addresses = [contact, ...merged].map(({ address }) => address);
  return {
    dialogueId,
    contact: contactOnPage(contact),
    party: { id: contact.party, code: names.codeOf(contact.party) ?? contact.party, name: names.nameOf(contact.party) },
    merged: merged.map(contactOnPage),
    values: typedOf(contact),
    choices: contactChoices(desk),
    mayChange: desk.mayChange(contact.party),
    maySeparate: asker.may("contact.change", { dialogueId }),
    mails: asker.may("mail.read_outbox", { dialogueId }) ? listMailsSent(db, { dialogueId, addresses }) : undefined,
  };
}

/** A party of the dialogue: who answers, who did or will, and what was ever sent to any of them. */
export function partyPage({ db, clock }: AppLoadContext, desk: ContactsDesk, party: string): PartyPageData {
  const { register, dialogueId, asker } = desk;
  const contacts = listContacts(db, { dialogueId, party });
  const isKnown = ownParties(register).some(({ id }) => id === party) || contacts.length > 0;
  if (!isKnown || !mayReadOf(desk, party)) notFound();
  const day = clock().toISOString().slice(0, 10);
  const names = namesAt(register, day);
  const answering = contacts.filter((contact) => answersOn(contact, day));
  return {
    dialogue: { id: dialogueId, name: register.dialogue.name },
    party: { id: party, code: names.codeOf(party) ?? party, name: names.nameOf(party) },
    answering: answering.map(contactOnPage),
    others: contacts.filter((contact) => !answering.includes(contact)).map(contactOnPage),
    mayChange: desk.mayChange(party),
    mails: asker.may("mail.read_outbox", { dialogueId })
      ? listMailsSent(db, { dialogueId, party, addresses: contacts.map(({ address }) => address) })
      : undefined,
  };
}
