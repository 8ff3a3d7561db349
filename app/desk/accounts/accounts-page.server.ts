import type { AccountOnPage, AccountsOnPage, InvitationInList } from "#app/components/accounts/accounts-on-page.ts";
import {
  asksReason,
  functionsGivenBy,
  mayGive,
  mayReadAccounts,
  subjectOfHeld,
} from "#app/desk/access/giving.server.ts";
import { heldOnPage } from "#app/desk/access/held.server.ts";
import { openHouse } from "#app/desk/access/open-house.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import {
  findWaysIn,
  listAccountsFor,
  listOpenInvitationsFor,
  type Account,
  type WayIn,
} from "#db/accounts/accounts.ts";
import type { Db } from "#db/database/client.ts";
import { findPerson } from "#db/accounts/people.ts";
import type { Invitation } from "#db/accounts/invitations.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { foldedWords } from "#domain/register/folded-words.ts";

const onOnePage = 100;

type Asked = { readonly actor: Asker; readonly now: Date; readonly search: string; readonly page: number };

/** The people whom the actor may know of, and who is invited. Throws 404 for whoever may know of nobody's account. */
export function accountsOnPage(db: Db, { actor, now, search, page: asked }: Asked): AccountsOnPage {
  if (!mayReadAccounts(actor)) {
    actor.refused("person.read");
    notFound();
  }
  const day = now.toISOString().slice(0, 10);
  const named = namesOf(db, day);
  const all = listAccountsFor(db, actor, day);
  const found = search === "" ? all : all.filter((account) => matches(account, search, named));
  const pages = Math.max(1, Math.ceil(found.length / onOnePage));
  const page = Math.min(Math.max(1, asked), pages);
  const shown = found.slice((page - 1) * onOnePage, page * onOnePage);
  const waysIn = findWaysIn(
    db,
    shown.map(({ id }) => id),
  );
  return {
    ...{ search, page, pages, all: all.length, found: found.length },
    mayInvite: functionsGivenBy(actor).length > 0,
    house: openHouse(actor),
    accounts: shown.map((account) => accountOnPage(actor, account, named, waysIn.get(account.id))),
    invitations: listOpenInvitationsFor(db, actor, now).map((invitation) => inList(db, actor, invitation, named)),
  };
}

/** A dialogue has some hundred functions for a dozen different things. */
function namesOf(db: Db, day: string) {
  const known = new Map<string, ReturnType<typeof heldOnPage>>();
  return (held: FunctionHeld) => {
    const { function: name, dialogueId, bodyId, meetingId, partyId } = held;
    const key = JSON.stringify([name, dialogueId, bodyId, meetingId, partyId]);
    const found = known.get(key) ?? heldOnPage(db, held, day);
    known.set(key, found);
    return found;
  };
}

type Named = ReturnType<typeof namesOf>;

/** Each word that was typed begins a word of the name, the address or a party. */
function matches({ name, address, holdings }: Account, search: string, named: Named): boolean {
  const parties = holdings.flatMap((held) => [held.partyId ?? "", named(held).party ?? ""]);
  const words = foldedWords([name, address ?? "", ...parties].join(" "));
  return foldedWords(search).every((typed) => words.some(({ folded }) => folded.startsWith(typed.folded)));
}

function accountOnPage(
  actor: Asker,
  { id, name, address, holdings }: Account,
  named: Named,
  wayIn: WayIn | undefined,
): AccountOnPage {
  const isAdministrator = actor.functions.some((held) => held.function === "administrator");
  return {
    ...{ id, name, address, lastSeenAt: wayIn?.lastSeenAt },
    ...(isAdministrator && wayIn && { proofs: { passkeys: wayIn.passkeys, authenticator: wayIn.hasAuthenticator } }),
    mayForgetProofs:
      id !== actor.id && isAdministrator && wayIn !== undefined && (wayIn.passkeys > 0 || wayIn.hasAuthenticator),
    maySignOut: id !== actor.id && maySignOut(actor, holdings),
    held: holdings.map((holding) => ({
      ...{ id: holding.id, held: named(holding), from: holding.from, until: holding.until },
      ...(mayGive(actor, holding) && { withdrawal: { asksReason: asksReason(actor, holding) } }),
    })),
  };
}

/** May the actor sign out whoever holds this? Whoever holds nothing is the whole house's. */
export function maySignOut(actor: Asker, holdings: readonly FunctionHeld[]): boolean {
  const subjects = holdings.length === 0 ? [{}] : holdings.map(subjectOfHeld);
  return subjects.some((subject) => actor.may("session.revoke_other", subject));
}

function inList(db: Db, actor: Asker, invitation: Invitation, named: Named): InvitationInList {
  const { id, name, address, held, createdAt, expiresAt, invitedBy } = invitation;
  return {
    ...{ id, name, address, createdAt, expiresAt, held: named(held), invitedBy: findPerson(db, invitedBy)?.name ?? "" },
    ...(mayGive(actor, held) && { withdrawal: { asksReason: asksReason(actor, held) } }),
  };
}
