import type { MailOnPage, MessageOnPage } from "#app/components/mail/message-on-page.ts";
import type { OutboxOnPage } from "#app/components/mail/outbox-page.tsx";
import { rightsOver } from "#app/desk/mail/outbox-access.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { findPerson } from "#db/accounts/people.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Mail, Message, OutboxTab } from "#db/mail/messages.ts";
import { countMessagesFor, listMessagesFor, outboxTabs, tabOf } from "#db/mail/messages.ts";
import { piecesOf } from "#domain/mail/mail-text.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Beyond this many, addressees and older messages are shown on demand. */
const shortList = 100;

/** The lists of the outbox, and which one is open: the one asked for, else the one where the open message stands. */
export function outboxOnPage(
  { db, mail, demonstration }: AppLoadContext,
  actor: Asker,
  { asked, message }: { readonly asked: URLSearchParams; readonly message?: Message },
): OutboxOnPage {
  const counts = countMessagesFor(db, actor);
  const tab = outboxTabs.find((name) => name === asked.get("tab")) ?? (message && tabOf(message.mails)) ?? "to-release";
  const before = asked.get("before") ?? undefined;
  const listed = listMessagesFor(db, actor, { tab, before, limit: shortList + 1 });
  return {
    tab,
    // What was given up is no list that one looks through for work.
    tabs: outboxTabs
      .filter((name) => name !== "unsent" || counts.unsent > 0 || tab === "unsent")
      .map(countedIn(counts)),
    sender: mail.sender,
    demonstration,
    messages: listed.slice(0, shortList).map(({ id, subject, createdBy, createdAt, tally }) => ({
      ...{ id, subject, createdAt, tally },
      writer: findPerson(db, createdBy)?.name,
    })),
    older: listed.length > shortList ? listed[shortList - 1]?.id : undefined,
  };
}

/** A message for reading and releasing, with what this actor may do with it. */
export function messageOnPage(
  { db, clock, mail }: AppLoadContext,
  actor: Asker,
  { message, isWhole }: { readonly message: Message; readonly isWhole: boolean },
): MessageOnPage {
  const { id, language, subject, createdAt, createdBy, releasedAt, releasedBy, mails } = message;
  const hasSecrets = mails.some(({ hasSecret }) => hasSecret);
  const shown = isWhole ? mails : mails.slice(0, shortList);
  const numberIn = (...states: Mail["state"][]) => mails.filter(({ state }) => states.includes(state)).length;
  return {
    ...{ id, language, subject, createdAt, releasedAt },
    ...{ writer: findPerson(db, createdBy)?.name, releaser: findPerson(db, releasedBy ?? "")?.name },
    body: typeof message.body === "string" ? message.body : paragraphsOf(message.body.text, hasSecrets),
    addressees: mails.length,
    parties: new Set(mails.map(({ party }) => party).filter((party) => party !== null)).size,
    mails: shown.map(mailOnPage),
    file: message.file && { href: pathTo`/outbox/${id}/file`, name: message.file.name },
    more: mails.length - shown.length,
    held: numberIn("held"),
    waiting: numberIn("waiting"),
    leavesAt: mail.sender && firstToLeave(mails, clock()),
    ...rightsOver(actor, message),
  };
}

const countedIn = (counts: Readonly<Record<OutboxTab, number>>) => (name: OutboxTab) => ({ name, count: counts[name] });

/** A mail as its row shows it. */
export function mailOnPage({ hasSecret, ...mail }: Mail): MailOnPage {
  return mail;
}

/** When the first leaves of the mails that were just released. */
function firstToLeave(mails: readonly Mail[], now: Date): string | undefined {
  const ahead = mails.filter(({ state, attempts }) => state === "waiting" && attempts === 0);
  return ahead
    .flatMap(({ nextAttemptAt }) => nextAttemptAt ?? [])
    .sort()
    .find((at) => at > now.toISOString());
}

/** Each line is a piece of text or the place of a secret. */
function paragraphsOf(text: string, hasSecrets: boolean) {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => (hasSecrets ? piecesOf(paragraph) : [paragraph]))
    .filter((pieces) => pieces.join("").trim() !== "");
}
