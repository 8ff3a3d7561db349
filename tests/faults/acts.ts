import type { OpenDatabase } from "#db/database/client.ts";
import { giveDeskCode, type GivenCode } from "#db/sign-in/desk-codes.ts";
import { askErasure, eraseAgain, erasePerson } from "#db/retention/erasure.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { acceptInvitation, inviteByMail } from "#db/accounts/invitations.ts";
import { settleMail, takeNextMail } from "#db/mail/mail-delivery.ts";
import { releaseMessage } from "#db/mail/outbox.ts";
import { purgeDue } from "#db/retention/retention.ts";
import { askForLink, takeCode, takeLink } from "#db/sign-in/sign-in-links.ts";
import { aMail, aMessage } from "#tests/support/a-message.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { aPerson, delegateOfPakistan, editor, later, now } from "#tests/support/people.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";

/** One act of the house: what must be there before it, and the act itself, on whatever `prepare` names. */
export type InterruptedAct = {
  readonly prepare: (db: OpenDatabase) => string;
  readonly act: (db: OpenDatabase, named: string) => unknown;
  /** How many statements follow the commit; they change nothing. */
  readonly afterCommit?: number;
};

/** `end` does the rest at the next opportunity. */
export type EndedAct = InterruptedAct & { readonly end: (db: OpenDatabase, file: string) => void };

const browser = "the browser that asked";
const device = "Firefox, Android";
const mail = { language: "en", subject: "Your way in", body: "{link} {code}" };
const address = "farid@example.org";
const by = { actorId: "ana", now: later(1) };

/** Every act that writes more than one row, by the name of what it does. */
export const interruptedActs = {
  "ask for a link": {
    prepare: (db) => aDelegate(db),
    act: (db) => ask(db),
  },
  "ask for a link beyond the limit of its address": {
    prepare(db) {
      const personId = aDelegate(db);
      for (const minute of [0, 1, 2]) ask(db, later(minute));
      return personId;
    },
    act: (db) => ask(db, later(3)),
  },
  "sign in by link": {
    prepare(db) {
      aDelegate(db);
      return testKey.tokenFor("sign-in", ask(db).id);
    },
    act: (db, token) => takeLink(db, { token, browser, device, now: later(1) }),
  },
  "sign in by code": {
    prepare(db) {
      aDelegate(db);
      return testKey.codeFor("sign-in", ask(db).id);
    },
    act: (db, code) => takeCode(db, testKey, { code, browser, device, now: later(1) }),
  },
  "mistype a code": {
    prepare(db) {
      aDelegate(db);
      return testKey.codeFor("sign-in", ask(db).id) === "00000000" ? "11111111" : "00000000";
    },
    act: (db, code) => takeCode(db, testKey, { code, browser, device, now: later(1) }),
  },
  "give a code at the desk": {
    prepare: (db) => aDelegate(db),
    act: (db, personId) => giveDeskCode(db, testKey, { id: "code-1", personId, meetingId: "sarajevo-2018", ...by }),
  },
  "sign in by a code of the desk": {
    prepare(db) {
      const personId = aDelegate(db);
      ask(db);
      return codeIn(giveDeskCode(db, testKey, { id: "code-1", personId, meetingId: "sarajevo-2018", ...by }));
    },
    act: (db, code) => takeCode(db, testKey, { code, browser, device, now: later(2) }),
  },
  "invite by mail": {
    prepare(db) {
      aDelegate(db);
      return invite(db, now);
    },
    act: (db) => invite(db, later(1)),
  },
  "accept an invitation": {
    prepare(db) {
      aMeeting(db);
      return testKey.tokenFor("invitation", invite(db, now));
    },
    act: (db, token) => acceptInvitation(db, { token, name: "Farid Malikzai", device, now: later(1) }),
  },
  "give a function": {
    prepare: (db) => aDelegate(db),
    act: (db, personId) =>
      db.transaction(
        (tx) => grantFunction(tx, { personId, held: editor, from: "2018-05-07", reason: "stands in", ...by }),
        { behavior: "immediate" },
      ),
  },
  "withdraw a function": {
    prepare(db) {
      const personId = aDelegate(db);
      deviceOf(db, personId, { now });
      deviceOf(db, personId, { now });
      ask(db);
      return String(db.$client.prepare("SELECT id FROM holdings WHERE person_id = ?").pluck().get(personId));
    },
    act: (db, id) => withdrawFunction(db, { id, reason: "replaced by the ministry", ...by }),
  },
  "release a message": {
    prepare: (db) => aHeldMessage(db),
    act: (db, messageId) => releaseMessage(db, { messageId, ...by }),
  },
  "take a mail to deliver it": {
    prepare: (db) => aReleasedMessage(db),
    act: (db) => takeNextMail(db, { ...worker, now: later(4) }),
  },
  "note that a mail was sent and take the next": {
    prepare(db) {
      aReleasedMessage(db);
      return takeNextMail(db, { ...worker, now: later(4) })?.id ?? "none";
    },
    act: (db, mailId) => takeNextMail(db, { ...worker, settled: { mailId, outcome: "sent" }, now: later(5) }),
  },
  "take over the mail of a worker that was killed": {
    prepare(db) {
      aReleasedMessage(db);
      return takeNextMail(db, { ...worker, now: later(4) })?.id ?? "none";
    },
    act: (db) => takeNextMail(db, { ...worker, holder: "another worker", now: later(20), leaseUntil: later(30) }),
  },
  "give a mail up": {
    prepare(db) {
      aReleasedMessage(db);
      return takeNextMail(db, { ...worker, now: later(4) })?.id ?? "none";
    },
    act: (db, mailId) =>
      settleMail(db, { ...worker, settled: { mailId, outcome: { kind: "permanent", code: "550" } }, now: later(5) }),
  },
  "purge one class": {
    prepare(db) {
      const personId = aDelegate(db);
      deviceOf(db, personId, { now });
      deviceOf(db, personId, { now });
      return personId;
    },
    act: (db) => purgeDue(db, aYearLater),
    // Nine classes are looked at that have nothing due, and the journal is emptied of what was deleted.
    afterCommit: 10,
  },
} as const satisfies Readonly<Record<string, InterruptedAct>>;

/** Acts that may be left half done, and what ends them later. */
export const endedActs = {
  "purge several classes": {
    prepare: (db) => whoAsksToBeErased(db),
    act: (db) => purgeDue(db, aYearLater),
    end: (db) => void purgeDue(db, aYearLater),
  },
  "erase a person": {
    prepare: (db) => whoAsksToBeErased(db),
    act: (db, personId) => erasePerson(db, { personId, reason: "asked in writing", ...by }),
    end: (db, file) => void eraseAgain(db, { file, ...by }),
  },
} as const satisfies Readonly<Record<string, EndedAct>>;

/** When devices, links, limits and the texts of mails are due; invitations are kept for longer. */
const aYearLater = new Date("2019-05-07T10:30:00Z");
const worker = { holder: "a worker", leaseUntil: later(10), domain: "budapest.example" };

/** A delegate who is let in to the meeting in Sarajevo; returns who. */
function aDelegate(db: OpenDatabase): string {
  aMeeting(db);
  return aPerson(db, "farid", [delegateOfPakistan], address).id;
}

/** A delegate with mails, a device and a reason in the audit, who asks to be erased; returns who. */
function whoAsksToBeErased(db: OpenDatabase): string {
  const personId = aDelegate(db);
  deviceOf(db, personId, { now });
  ask(db);
  invite(db, now);
  askErasure(db, { personId, actorId: personId, now });
  return personId;
}

function aHeldMessage(db: OpenDatabase): string {
  aMeeting(db);
  return aMessage(db, { mails: [aMail(), aMail({ address: "ana@bih.example" })] });
}

function aReleasedMessage(db: OpenDatabase): string {
  const messageId = aHeldMessage(db);
  releaseMessage(db, { messageId, ...by });
  return messageId;
}

function codeIn(given: GivenCode): string {
  if (given.outcome !== "given") throw new Error("The desk gave no code.");
  return given.code;
}

const ask = (db: OpenDatabase, at = now) =>
  askForLink(db, testKey, { address, browser, network: "192.0.2.1", mail, now: at });

const invite = (db: OpenDatabase, at: Date) =>
  inviteByMail(db, testKey, {
    ...{ address, name: "Farid", held: delegateOfPakistan, dialogueId: "budapest-process", mail },
    ...{ actorId: "ana", now: at },
  }).id;
