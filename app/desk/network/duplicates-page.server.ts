import type { DuplicatesOnPage } from "#app/components/network/duplicates-page.tsx";
import type { ContactsDesk } from "#app/desk/network/contacts-access.server.ts";
import { contactOnPage } from "#app/desk/network/contacts-page.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { findMerged } from "#db/network/contact-mergers.ts";
import { listContacts } from "#db/network/contacts.ts";
import { findTwins } from "#domain/network/duplicates.ts";
import type { AppLoadContext } from "@remix-run/node";

/** As many pairs as one looks through at a time; merging brings up the next ones. */
const most = 50;

/** The pairs that may be one person, and who was merged just now. */
export function duplicatesOnPage(
  { db, clock }: AppLoadContext,
  { register, dialogueId, asker }: ContactsDesk,
  news: URLSearchParams,
): DuplicatesOnPage {
  const day = clock().toISOString().slice(0, 10);
  const names = namesAt(register, day);
  const contacts = listContacts(db, { dialogueId });
  const twins = findTwins(contacts, day).slice(0, most);
  const mergedId = news.get("merged");
  const isMerged = mergedId !== null && findMerged(db, { dialogueId, contactId: mergedId });
  const shown = (contact: (typeof twins)[number]["one"]) => contactOnPage({ ...contact, dialogueId });
  return {
    dialogue: { id: dialogueId, name: register.dialogue.name },
    mayChange: asker.may("contact.change", { dialogueId }),
    ...(isMerged && { merged: mergedId }),
    isRefused: news.has("refused"),
    twins: twins.map(({ one, other, why }) => ({
      party: { id: one.party, code: names.codeOf(one.party) ?? one.party, name: names.nameOf(one.party) },
      ...{ why, entries: [shown(one), shown(other)] },
    })),
  };
}
