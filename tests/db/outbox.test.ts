import { describe, expect, it } from "vitest";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import { nobody } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { takeNextMail } from "#db/mail/mail-delivery.ts";
import {
  countHeldMessagesFor,
  countMessagesFor,
  findMessageFor,
  findMessageOfMailFor,
  listMessagesFor,
} from "#db/mail/messages.ts";
import { discardMessage, releaseMessage, resendMail, stopMessage, writeMessage } from "#db/mail/outbox.ts";
import { adoptRegister } from "#db/register/register.ts";
import { aMail, aMessage, secretariat } from "#tests/support/a-message.ts";
import { act, aRegister } from "#tests/support/factories.ts";
import { contentsOf, testDb } from "#tests/support/test-db.ts";

/** An outbox of two dialogues, with nothing in it. */
function anOutbox(): OpenDatabase {
  const db = testDb();
  adoptRegister(db, aRegister(), act);
  adoptRegister(db, aRegister({ dialogue: { id: "prague-process", name: "Prague Process", chairs: [] } }), act);
  return db;
}

const mailsOf = (db: OpenDatabase, messageId: string) => findMessageFor(db, secretariat, messageId)?.mails ?? [];
const verbsOf = ({ $client }: OpenDatabase, targetId: string) =>
  $client.prepare("SELECT verb FROM audit WHERE target_id = ? ORDER BY seq").pluck().all(targetId);
const later = new Date("2018-05-10T12:00:00Z");

/** Brings the mails of a released message to their outcomes, in order. */
function deliver(db: OpenDatabase, ...outcomes: ("sent" | { kind: "permanent"; code: string })[]): void {
  const worker = { holder: "w", domain: "budapest.example", leaseUntil: new Date("2018-05-10T12:01:00Z"), now: later };
  let settled: { mailId: string; outcome: (typeof outcomes)[number] } | undefined;
  for (const outcome of outcomes) {
    const mail = takeNextMail(db, { ...worker, settled });
    settled = mail && { mailId: mail.id, outcome };
  }
  takeNextMail(db, { ...worker, settled });
}

describe("writing a message", () => {
  it("holds it, without line ends in what becomes a header", () => {
    const db = anOutbox();
    const messageId = aMessage(db, {
      subject: "Thanks\r\nBcc: evil@x.example",
      mails: [aMail({ name: "Mir\u202eko\n" })],
    });
    const message = findMessageFor(db, secretariat, messageId);
    expect(message).toMatchObject({ subject: "Thanks Bcc: evil@x.example", releasedAt: null });
    expect(message?.mails).toMatchObject([{ name: "Mir ko", state: "held", attempts: 0 }]);
    expect(verbsOf(db, messageId)).toEqual(["message.written"]);
  });

  it("again adds only those who have no mail of that key yet", () => {
    const db = anOutbox();
    aMessage(db);
    const second = aMessage(db, {
      mails: [aMail(), aMail({ address: "zana@srb.example" }), aMail({ address: "zana@srb.example" })],
    });
    expect(mailsOf(db, second)).toMatchObject([{ address: "zana@srb.example" }]);

    const before = contentsOf(db);
    const message = { kind: "notice", language: "en", subject: "s", body: "b" } as const;
    const outcome = writeMessage(db, { message, mails: [aMail()], isReleased: false, ...act });
    expect(outcome).toEqual({ outcome: "already-written" });
    expect(contentsOf(db)).toEqual(before);
  });

  it("lets a link to one person go by itself, and nothing else", () => {
    const db = anOutbox();
    const signIn = aMessage(db, { kind: "sign-in", isReleased: true, mails: [aMail({ secretOf: "sign-in:1" })] });
    expect(mailsOf(db, signIn)).toMatchObject([{ state: "waiting", nextAttemptAt: act.now.toISOString() }]);

    const before = contentsOf(db);
    const many = [aMail({ address: "a@x.example" }), aMail({ address: "b@x.example" })];
    expect(() => aMessage(db, { isReleased: true, mails: many.slice(1) })).toThrow(/must be read/);
    expect(() => aMessage(db, { kind: "invitation", isReleased: true, mails: many })).toThrow(/must be read/);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("a message that is held", () => {
  it("is released for a minute later, and can be stopped and released again", () => {
    const db = anOutbox();
    const messageId = aMessage(db);
    expect(releaseMessage(db, { messageId, ...act })).toBe("released");
    expect(mailsOf(db, messageId)).toMatchObject([{ state: "waiting", nextAttemptAt: "2018-05-10T09:01:00.000Z" }]);
    expect(findMessageFor(db, secretariat, messageId)).toMatchObject({ releasedBy: "ana" });

    expect(stopMessage(db, { messageId, ...act })).toBe("stopped");
    expect(mailsOf(db, messageId)).toMatchObject([{ state: "held", nextAttemptAt: null }]);
    expect(findMessageFor(db, secretariat, messageId)).toMatchObject({ releasedAt: null });
    expect(releaseMessage(db, { messageId, ...act })).toBe("released");
    expect(verbsOf(db, messageId)).toEqual([
      ...["message.written", "message.released", "message.stopped", "message.released"],
    ]);
  });

  it("is discarded for good", () => {
    const db = anOutbox();
    const messageId = aMessage(db);
    expect(discardMessage(db, { messageId, ...act })).toBe("discarded");
    expect(mailsOf(db, messageId)).toMatchObject([{ state: "discarded" }]);
    const before = contentsOf(db);
    expect(releaseMessage(db, { messageId, ...act })).toBe("not-held");
    expect(stopMessage(db, { messageId, ...act })).toBe("too-late");
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("a message that has left", () => {
  it("cannot be stopped, discarded or released, and nothing changes", () => {
    const db = anOutbox();
    const messageId = aMessage(db);
    releaseMessage(db, { messageId, ...act });
    deliver(db, "sent");
    const before = contentsOf(db);
    expect(stopMessage(db, { messageId, ...act })).toBe("too-late");
    expect(discardMessage(db, { messageId, ...act })).toBe("not-held");
    expect(releaseMessage(db, { messageId, ...act })).toBe("not-held");
    expect(releaseMessage(db, { messageId: "no-such", ...act })).toBe("no-such-message");
    expect(contentsOf(db)).toEqual(before);
  });

  it("in part is stopped for the rest", () => {
    const db = anOutbox();
    const messageId = aMessage(db, { mails: [aMail(), aMail({ name: "Žana", address: "zana@srb.example" })] });
    releaseMessage(db, { messageId, ...act });
    const worker = { holder: "w", domain: "x.example", leaseUntil: later, now: new Date("2018-05-10T09:02:00Z") };
    takeNextMail(db, worker);
    expect(stopMessage(db, { messageId, ...act })).toBe("stopped");
    expect(mailsOf(db, messageId).map(({ state }) => state)).toEqual(["sending", "held"]);
  });
});

describe("a mail that failed", () => {
  it("is sent again at once, with patience anew", () => {
    const db = anOutbox();
    const messageId = aMessage(db);
    releaseMessage(db, { messageId, ...act });
    deliver(db, { kind: "permanent", code: "550" });
    const mailId = mailsOf(db, messageId)[0]?.id ?? "";
    expect(resendMail(db, { mailId, actorId: "ana", now: later })).toBe("resent");
    expect(mailsOf(db, messageId)).toMatchObject([
      { state: "waiting", attempts: 0, nextAttemptAt: later.toISOString() },
    ]);
    expect(verbsOf(db, mailId)).toEqual(["mail.failed", "mail.resent"]);

    const before = contentsOf(db);
    expect(resendMail(db, { mailId, ...act })).toBe("not-failed");
    expect(resendMail(db, { mailId: "no-such", ...act })).toBe("no-such-mail");
    expect(contentsOf(db)).toEqual(before);
  });

  it("is not sent again once its text is purged", () => {
    const db = anOutbox();
    const messageId = aMessage(db);
    releaseMessage(db, { messageId, ...act });
    deliver(db, { kind: "permanent", code: "550" });
    db.$client.prepare("UPDATE messages SET body = NULL").run();
    expect(resendMail(db, { mailId: mailsOf(db, messageId)[0]?.id ?? "", ...act })).toBe("no-text");
    expect(findMessageFor(db, secretariat, messageId)?.body).toBe("purged");
  });
});

describe("the lists of the outbox", () => {
  it("hold a message where its mails are", () => {
    const db = anOutbox();
    const held = aMessage(db);
    const mixed = aMessage(db, { mails: ["a", "b", "c"].map((name) => aMail({ name, address: `${name}@x.example` })) });
    releaseMessage(db, { messageId: mixed, ...act });
    deliver(db, "sent", { kind: "permanent", code: "550" }, "sent");
    const given = aMessage(db, { mails: [aMail({ address: "z@x.example" })] });
    discardMessage(db, { messageId: given, ...act });

    expect(countMessagesFor(db, secretariat)).toEqual({ "to-release": 1, waiting: 0, sent: 1, failed: 1, unsent: 1 });
    const on = (tab: "to-release" | "sent" | "failed") =>
      listMessagesFor(db, secretariat, { tab, limit: 9 }).map(({ id }) => id);
    expect([on("to-release"), on("sent"), on("failed")]).toEqual([[held], [mixed], [mixed]]);
    expect(listMessagesFor(db, secretariat, { tab: "failed", limit: 9 })[0]?.tally).toMatchObject({
      sent: 2,
      failed: 1,
      held: 0,
    });
  });
});

describe("a long list", () => {
  it("is read in parts, newest first", () => {
    const db = anOutbox();
    const ids = [1, 2, 3].map((hour) =>
      aMessage(db, { mails: [aMail({ address: `a${hour}@x.example` })], now: new Date(`2018-05-10T0${hour}:00:00Z`) }),
    );
    const listed = (before?: string) =>
      listMessagesFor(db, secretariat, { tab: "to-release", limit: 2, before }).map(({ id }) => id);
    expect(listed()).toEqual([ids[2], ids[1]]);
    expect(listed(ids[1])).toEqual([ids[0]]);
  });
});

describe("who knows of a message", () => {
  const held: readonly FunctionHeld[] = [
    ...(["administrator", "noteTaker", "chair", "delegate", "focalPoint", "registrationDesk"] as const).map((name) => ({
      ...{ function: name, dialogueId: "budapest-process", partyId: "BIH" },
    })),
    { function: "secretariat" },
    { function: "secretariat", dialogueId: "budapest-process" },
    { function: "secretariat", dialogueId: "prague-process" },
    { function: "secretariat", meetingId: "sarajevo-2018" },
    { function: "secretariat", dialogueId: "prague-process", meetingId: "sarajevo-2018" },
    { function: "secretariat", bodyId: "silk-routes" },
    { function: "secretariat", dialogueId: "budapest-process", bodyId: "silk-routes" },
  ];
  const actors: readonly Actor[] = [nobody, ...held.map((one) => ({ id: "ana", name: "Ana", functions: [one] }))];
  const places = [
    { dialogueId: "budapest-process" },
    { dialogueId: "budapest-process", meetingId: "sarajevo-2018" },
    { dialogueId: "prague-process" },
    {},
  ];

  it("is the same in SQL as in the table of rights, and bodies are for whoever may release", () => {
    const db = anOutbox();
    for (const [index, place] of places.entries()) {
      const { dialogueId, meetingId } = place;
      const mails = [aMail({ address: `a${index}@x.example` })];
      const messageId = aMessage(db, { ...{ dialogueId, meetingId, mails }, body: "Dear colleagues" });
      for (const actor of actors) {
        const mayKnow = can(actor, "mail.read_outbox", { ...place, openings: ["without bodies"] });
        const message = findMessageFor(db, actor, messageId);
        const who = JSON.stringify([actor.functions, place]);
        expect(message !== undefined, who).toBe(mayKnow);
        const mailId = mailsOfAnybody(db, messageId);
        expect(findMessageOfMailFor(db, actor, mailId) !== undefined, who).toBe(mayKnow);
        expect(
          listMessagesFor(db, actor, { tab: "to-release", limit: 9 }).some(({ id }) => id === messageId),
          who,
        ).toBe(mayKnow);
        const mayRead = can(actor, "mail.release", place);
        expect(message?.body, who).toEqual(mayKnow ? (mayRead ? { text: "Dear colleagues" } : "withheld") : undefined);
      }
    }
    expect(actors.map((actor) => countHeldMessagesFor(db, actor))).toEqual(
      actors.map((actor) => countMessagesFor(db, actor)["to-release"]),
    );
  });
});

function mailsOfAnybody({ $client }: OpenDatabase, messageId: string): string {
  return String($client.prepare("SELECT id FROM mails WHERE message_id = ?").pluck().get(messageId));
}
