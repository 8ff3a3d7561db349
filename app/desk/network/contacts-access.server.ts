import { requireDialogue } from "#app/desk/dialogue/dialogue-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { FocalPoint } from "#db/network/contacts.ts";
import { findContact } from "#db/network/contacts.ts";
import type { Register } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";

export type ContactsDesk = {
  readonly asker: Asker;
  readonly register: Register;
  readonly dialogueId: string;
  /** The parties of which the asker may read; "all" for the secretariat. */
  readonly reads: "all" | readonly string[];
  readonly mayChange: (party: string) => boolean;
};

/** The contacts of a dialogue for somebody who may read some of them. Throws 404 to everybody else. */
export function requireContacts(context: AppLoadContext, dialogueId: string): ContactsDesk {
  const asker = whoAsks(context);
  const register = requireDialogue(context.db, asker, "dialogue.read", dialogueId);
  const reads = partiesRead(asker, dialogueId);
  if (reads !== "all" && reads.length === 0) notFound();
  const mayChange = (partyId: string) => asker.may("contact.change", { dialogueId, partyId });
  return { asker, register, dialogueId, reads, mayChange };
}

/** As requireContacts, for what concerns the network as a whole: 404 to whoever reads of an own party alone. */
export function requireNetwork(context: AppLoadContext, dialogueId: string): ContactsDesk {
  const desk = requireContacts(context, dialogueId);
  return desk.reads === "all" ? desk : notFound();
}

/** As requireNetwork, for whoever changes it. */
export function requireNetworkChange(context: AppLoadContext, dialogueId: string): ContactsDesk {
  const desk = requireNetwork(context, dialogueId);
  if (desk.asker.may("contact.change", { dialogueId })) return desk;
  return forbidden(desk);
}

/** One contact that the asker may read. Throws 404 where there is none for them. */
export function requireContact({ db }: AppLoadContext, desk: ContactsDesk, contactId: string): FocalPoint {
  const contact = findContact(db, { dialogueId: desk.dialogueId, contactId });
  return contact !== undefined && mayReadOf(desk, contact.party) ? contact : notFound();
}

/** As requireContact, for whoever changes it. */
export function requireChangeable(context: AppLoadContext, desk: ContactsDesk, contactId: string): FocalPoint {
  const contact = requireContact(context, desk, contactId);
  return desk.mayChange(contact.party) ? contact : forbidden(desk);
}

/** Throws 403 to whoever may read contacts here and change none. */
export function requireAnyChange(desk: ContactsDesk): void {
  if (!mayAddAnywhere(desk)) forbidden(desk);
}

export function mayReadOf({ reads }: ContactsDesk, party: string): boolean {
  return reads === "all" || reads.includes(party);
}

/** May the asker add a contact of some party? */
export function mayAddAnywhere({ reads, mayChange, asker, dialogueId }: ContactsDesk): boolean {
  return reads === "all" ? asker.may("contact.change", { dialogueId }) : reads.some(mayChange);
}

/** Who acts and when, as every write wants to know it. */
export function actOf({ asker }: ContactsDesk, { clock }: AppLoadContext) {
  return { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: clock() };
}

function forbidden({ asker }: ContactsDesk): never {
  asker.refused("contact.change");
  throw new Response(null, { status: 403 });
}

/** The parties whose contacts the actor may read in a dialogue. */
export function partiesRead(asker: Asker, dialogueId: string): "all" | readonly string[] {
  if (asker.may("contact.read", { dialogueId })) return "all";
  const own = asker.functions.flatMap(({ partyId, meetingId }) =>
    partyId !== undefined && asker.may("contact.read", { dialogueId, meetingId, partyId }) ? [partyId] : [],
  );
  return [...new Set(own)];
}
