import type { ContactChoices, ContactRefused, ContactTyped } from "#app/components/network/contact-typed.ts";
import type { ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { Db } from "#db/database/client.ts";
import { listContacts, type FocalPoint } from "#db/network/contacts.ts";
import type { ContactEntry } from "#domain/network/contact.ts";
import { judgeEntry } from "#domain/network/judge-entry.ts";
import { neighboursIn } from "#domain/network/neighbours.ts";
import { inOrder } from "#domain/register/order.ts";
import { languages } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** What can be chosen in the form; the parties only where the contact is a new one. */
export function contactChoices({ register, mayChange }: ContactsDesk, day?: IsoDate): ContactChoices {
  const bodies = register.bodies.map(({ id, name }) => ({ id, name }));
  if (day === undefined) return { bodies };
  const names = namesAt(register, day);
  const ids = ownParties(register).map(({ id }) => id);
  const parties = inOrder(register, ids.filter(mayChange), day).map((id) => ({
    ...{ id, code: names.codeOf(id) ?? id, name: names.nameOf(id) },
  }));
  return { bodies, parties };
}

/** The form of nobody yet. */
export function emptyContact(party: string, day: IsoDate): ContactTyped {
  const words = { name: "", function: "", institution: "", address: "" };
  return { party, ...words, copy: "to", languages: [], bodies: [], isLead: false, from: day, until: "" };
}

export function typedOf({ id: _, dialogueId: __, bouncedAt: ___, until, ...contact }: FocalPoint): ContactTyped {
  return { ...contact, until: until ?? "" };
}

type Sent = { readonly entry: ContactEntry } | { readonly refused: ContactRefused };

/**
 * The contact that a form tells of, where it can be and is either beyond doubt or was looked at again; else what was
 * typed with what is wrong with it. `contact` is the one that changes.
 */
export function contactIn(db: Db, desk: ContactsDesk, form: FormData, contact?: FocalPoint): Sent {
  const typed = typedIn(form, contact?.party);
  const entry = entryOf(typed, desk);
  const contacts = listContacts(db, { dialogueId: desk.dialogueId, party: entry.party });
  const { problems, doubts } = judgeEntry(entry, {
    parties: new Set(ownParties(desk.register).flatMap(({ id }) => (desk.mayChange(id) ? [id] : []))),
    neighbours: neighboursIn(contacts),
    contactId: contact?.id,
  });
  const isWrong = problems.length > 0 || (doubts.length > 0 && form.get("checked") !== "on");
  return isWrong ? { refused: { typed, problems, doubts } } : { entry };
}

function typedIn(form: FormData, party: string | undefined): ContactTyped {
  const line = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.normalize("NFC").replaceAll(/\s+/gu, " ").trim().slice(0, 1_000) : "";
  };
  const several = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  return {
    party: party ?? line("party"),
    ...{ name: line("name"), function: line("function"), institution: line("institution"), address: line("address") },
    ...{ copy: line("copy"), languages: several("languages"), bodies: several("bodies") },
    ...{ isLead: form.get("isLead") === "on", from: line("from"), until: line("until") },
  };
}

/** What a page of ours cannot send is left aside. */
function entryOf(typed: ContactTyped, { register }: ContactsDesk): ContactEntry {
  return {
    ...typed,
    copy: typed.copy === "cc" ? "cc" : "to",
    until: typed.until === "" ? null : typed.until,
    languages: languages.filter((one) => typed.languages.includes(one)),
    bodies: register.bodies.flatMap(({ id }) => (typed.bodies.includes(id) ? [id] : [])),
  };
}
