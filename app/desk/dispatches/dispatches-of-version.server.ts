import type { DispatchInBrief } from "#app/components/dispatches/dispatch-on-page.ts";
import type { DispatchesOnVersion } from "#app/components/dispatches/dispatches-of-version.tsx";
import type { DispatchedOnPage } from "#app/components/dispatches/dispatched-page.tsx";
import { sendingOf, type requireDispatch } from "#app/desk/dispatches/dispatch-access.server.ts";
import { mailOnPage } from "#app/desk/mail/outbox-page.server.ts";
import { rightsOver } from "#app/desk/mail/outbox-access.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import type { VersionsDesk } from "#app/desk/versions/versions-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Db } from "#db/database/client.ts";
import { listDispatches, type Dispatch } from "#db/dispatches/dispatches.ts";
import { findMessageFor } from "#db/mail/messages.ts";
import { findPerson } from "#db/accounts/people.ts";
import { findVersion, listVersions } from "#db/versions/versions.ts";
import { replyByText } from "#domain/dispatches/reply-by.ts";
import { languages } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What can be sent of each version and what was, by its id; nothing for whoever sends no papers. */
export function dispatchesOfVersions(
  { db }: AppLoadContext,
  { asker, meeting, subject }: VersionsDesk,
): Readonly<Record<string, DispatchesOnVersion>> {
  if (!asker.may("mail.release", subject)) return {};
  const all = listDispatches(db, meeting.id);
  return Object.fromEntries(
    listVersions(db, meeting.id).flatMap(({ id }) => {
      const version = findVersion(db, id);
      if (!version) return [];
      const dispatches = all.filter(({ versionId }) => versionId === id);
      const home = pathTo`/meetings/${meeting.id}/report/versions/${id}`;
      const of = dispatches.map((one) => briefOf(db, asker, one));
      return [[id, { home, ...sendingOf(db, { asker, subject, version }), dispatches: of }]];
    }),
  );
}

function briefOf(db: Db, asker: Asker, dispatch: Dispatch): DispatchInBrief {
  const { id, meetingId, listName, preparedAt, isFinal, messageId } = dispatch;
  const mails = findMessageFor(db, asker, messageId)?.mails ?? [];
  const numberIn = (...states: string[]) => mails.filter(({ state }) => states.includes(state)).length;
  return {
    ...{ id, listName, preparedAt, isFinal, home: pathTo`/meetings/${meetingId}/report/dispatches/${id}` },
    ...{ mails: mails.length, sent: numberIn("sent"), held: numberIn("held"), failed: numberIn("failed") },
  };
}

/** Who was sent what and when, mail by mail. */
export function dispatchedOnPage(
  { db }: AppLoadContext,
  { asker, meeting, dispatch, version }: ReturnType<typeof requireDispatch>,
): DispatchedOnPage {
  const message = findMessageFor(db, asker, dispatch.messageId) ?? notFound();
  const register = requireRegister(db, meeting.dialogueId);
  const language = languages.find((one) => one === message.language) ?? "en";
  const { replyBy, timeZone } = dispatch;
  return {
    title: meeting.title,
    ...briefOf(db, asker, dispatch),
    number: version.number,
    dialogue: register.dialogue.name,
    versionsHome: pathTo`/meetings/${meeting.id}/report/versions`,
    outbox: pathTo`/outbox/${message.id}`,
    subject: message.subject,
    language: message.language,
    preparedBy: findPerson(db, dispatch.preparedBy)?.name,
    replyBy: replyBy === null ? undefined : replyByText(new Date(replyBy), { timeZone, city: meeting.city }, language),
    file: message.file && { ...message.file, href: pathTo`/outbox/${message.id}/file` },
    addressees: message.mails.map(mailOnPage),
    mayResend: rightsOver(asker, message).mayResend,
  };
}
