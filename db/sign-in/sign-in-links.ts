import { and, eq, gt, isNotNull, isNull, lte, sql, type SQL } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { nobody } from "#domain/access/actor.ts";
import { limits, type Taken } from "#domain/access/limits.ts";
import type { Db } from "#db/database/client.ts";
import { takeDeskCode } from "#db/sign-in/desk-codes.ts";
import { beginDeviceSession, tokenHash, type DeviceToken } from "#db/sign-in/device-sessions.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { takeFrom } from "#db/database/limits.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { canonicalAddress, findPersonByAddress, type Person } from "#db/accounts/people.ts";
import { signInLinks } from "#db/schema/sign-in.ts";

const minutes = 60 * 1000;
const lifeOfLink = 30 * minutes;
const tries = 5;
/** A form that is sent twice in this time was sent by a double click, or by a retry of the network's. */
const sameQuestion = 10 * 1000;

export type LinkAsked = { readonly id: string; readonly address: string; readonly expiresAt: Date };

export type Asking = {
  readonly address: string;
  /** The secret that the browser keeps: no other can use the link or the code. */
  readonly browser: string;
  /** Where the question comes from, for the wide limit. */
  readonly network: string;
  /** What the mail says; `{link}` and `{code}` keep the places of the secrets. */
  readonly mail: { readonly language: string; readonly subject: string; readonly body: string };
  readonly now: Date;
};

/**
 * Writes down that a browser asks to be let in as whoever has an address, and the mail with it. The same is done for
 * an address that nobody has, so that neither the answer nor its time tells. What this browser asked for before is
 * void; another browser's is not, or anybody could spoil anybody's way in. The same question twice in ten seconds is
 * one. Beyond the limit of its address no mail goes out, and the answer is the same; `fromNetwork` says whether the
 * network is over its own.
 */
export function askForLink(
  db: Db,
  key: HouseKey,
  { address: written, browser, network, mail, now }: Asking,
): LinkAsked & { readonly fromNetwork: Taken } {
  const id = newId({ msecs: now.getTime() });
  const address = canonicalAddress(written);
  const browserHash = tokenHash(browser);
  const expiresAt = new Date(now.getTime() + lifeOfLink);
  const digest = (text: string) => key.digestOf("limit", text);
  return db.transaction(
    (tx) => {
      const fromNetwork = takeFrom(tx, { limit: limits.linkByNetwork, key: network, digest, now });
      const before = findAsked(tx, { browser, now });
      if (before?.address === address && isJustAsked(before, now)) return { ...before, fromNetwork };
      const { isWithin } = takeFrom(tx, { limit: limits.linkByAddress, key: address, digest, now });
      const person = findPersonByAddress(tx, address);
      voidLinks(tx, eq(signInLinks.browserHash, browserHash), now);
      tx.insert(signInLinks)
        .values({
          ...{ id, personId: person?.id, address, browserHash, triesLeft: isWithin ? tries : 0 },
          tokenHash: tokenHash(key.tokenFor("sign-in", id)),
          codeHash: codeHash(key, id, key.codeFor("sign-in", id)),
          ...{ createdAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
        })
        .run();
      if (isWithin) writeMail(tx, { id, address, person, mail, now });
      return { id, address, expiresAt, fromNetwork };
    },
    { behavior: "immediate" },
  );
}

/** For an address that nobody has it is written too, and taken back: else the time that it takes would tell. */
function writeMail(
  tx: Db,
  { id, address, person, mail, now }: LinkOf & { readonly person?: Person; readonly mail: Asking["mail"] },
): void {
  try {
    tx.transaction((inner) => {
      writeMessage(inner, {
        message: { kind: "sign-in", ...mail },
        mails: [
          {
            ...{ idempotencyKey: secretOf(id), secretOf: secretOf(id) },
            ...{ personId: person?.id, name: person?.name ?? "", address },
          },
        ],
        isReleased: true,
        // Whoever typed the address: it need not be its owner.
        ...{ actorId: nobody.id, now },
      });
      if (!person) throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
}

const takenBack = new Error("Nobody has this address, so its mail is taken back.");

type LinkOf = { readonly id: string; readonly address: string; readonly now: Date };

/** A clock that was put back makes nothing just asked. */
function isJustAsked({ expiresAt }: LinkAsked, now: Date): boolean {
  const age = now.getTime() - (expiresAt.getTime() - lifeOfLink);
  return age >= 0 && age < sameQuestion;
}

const secretOf = (id: string) => `sign-in:${id}`;

const codeHash = (key: HouseKey, id: string, code: string) => key.digestOf("sign-in code", `${id} ${code}`);

/** What a browser asked for and may still use. */
export function findAsked(db: Db, { browser, now }: { browser: string; now: Date }): LinkAsked | undefined {
  const asked = db
    .select()
    .from(signInLinks)
    .where(
      and(
        eq(signInLinks.browserHash, tokenHash(browser)),
        isNull(signInLinks.usedAt),
        isNull(signInLinks.voidedAt),
        gt(signInLinks.expiresAt, now.toISOString()),
      ),
    )
    .get();
  return asked && { id: asked.id, address: asked.address, expiresAt: new Date(asked.expiresAt) };
}

export type LinkTaking = {
  readonly token: string;
  readonly browser: string;
  readonly device: string;
  readonly now: Date;
};

/** `not-yours` covers all that is not said to whoever holds a link that is not theirs: unknown, spent, forwarded. */
export type SignInOutcome = { readonly outcome: "signed-in"; readonly signedIn: DeviceToken } | SignInRefused;
type SignInRefused = { readonly outcome: "expired" | "used" | "not-yours" };

/**
 * Uses a link, once however many ask at the same moment: one statement decides. One that was refused as expired is so
 * for good, though the clock be put back.
 */
export function takeLink(db: Db, { token, browser, device, now }: LinkTaking): SignInOutcome {
  return db.transaction(
    (tx): SignInOutcome => {
      voidExpired(tx, browser, now);
      const isThis = and(eq(signInLinks.tokenHash, tokenHash(token)), eq(signInLinks.browserHash, tokenHash(browser)));
      const used = tx
        .update(signInLinks)
        .set({ usedAt: now.toISOString() })
        .where(and(isThis, isUsable(now)))
        .returning({ personId: signInLinks.personId })
        .get();
      if (used?.personId) return signIn(tx, { personId: used.personId, device, now });
      const link = tx.select().from(signInLinks).where(isThis).get();
      if (!link?.personId) return { outcome: "not-yours" };
      const isExpired = link.usedAt === null && link.voidedAt !== null && link.voidedAt >= link.expiresAt;
      return { outcome: isExpired ? "expired" : "used" };
    },
    { behavior: "immediate" },
  );
}

export type CodeTaking = {
  readonly code: string;
  readonly browser: string;
  readonly device: string;
  readonly now: Date;
};

export type CodeOutcome =
  | { readonly outcome: "signed-in"; readonly signedIn: DeviceToken }
  | { readonly outcome: "expired" | "wrong" | "no-tries-left" };

/**
 * Uses the code of the mail that this browser asked for, or one that the desk handed to the person of that address.
 * Each wrong one costs a try; after five the code is void.
 */
export function takeCode(db: Db, key: HouseKey, { code, browser, device, now }: CodeTaking): CodeOutcome {
  return db.transaction(
    (tx): CodeOutcome => {
      voidExpired(tx, browser, now);
      const asked = findAsked(tx, { browser, now });
      if (!asked) return { outcome: "expired" };
      // Whoever has no such address is looked for among the codes of the desk too: else the time would tell.
      const personId = findPersonByAddress(tx, asked.address)?.id ?? "nobody";
      if (takeDeskCode(tx, key, { personId, code, now })) return signIn(tx, { personId, device, now });

      const tried = tx
        .update(signInLinks)
        .set({ triesLeft: sql`${signInLinks.triesLeft} - 1` })
        .where(and(eq(signInLinks.id, asked.id), gt(signInLinks.triesLeft, 0)))
        .returning()
        .get();
      if (!tried) return { outcome: "no-tries-left" };
      if (!tried.personId || tried.codeHash !== codeHash(key, tried.id, code))
        return { outcome: tried.triesLeft > 0 ? "wrong" : "no-tries-left" };
      tx.update(signInLinks).set({ usedAt: now.toISOString() }).where(eq(signInLinks.id, tried.id)).run();
      return signIn(tx, { personId: tried.personId, device, now });
    },
    { behavior: "immediate" },
  );
}

/** Voids what a person's browsers asked for; inside the act that has a reason to. */
export function voidLinksOf(tx: Db, { personId, now }: { personId: string; now: Date }): void {
  voidLinks(tx, eq(signInLinks.personId, personId), now);
}

/** Is there a mail to be sent for this link: can anybody still use it? */
export function isLinkOpen(db: Db, { id, now }: { id: string; now: Date }): boolean {
  return (
    db
      .select({ id: signInLinks.id })
      .from(signInLinks)
      .where(and(eq(signInLinks.id, id), isUsable(now)))
      .get() !== undefined
  );
}

function signIn(tx: Db, by: { personId: string; device: string; now: Date }): SignInOutcome & { outcome: "signed-in" } {
  return { outcome: "signed-in", signedIn: beginDeviceSession(tx, { ...by, assurance: "mail" }) };
}

function isUsable(now: Date) {
  return and(
    isNull(signInLinks.usedAt),
    isNull(signInLinks.voidedAt),
    gt(signInLinks.expiresAt, now.toISOString()),
    isNotNull(signInLinks.personId),
  );
}

/** What this browser asked for and let expire stays expired. */
function voidExpired(tx: Db, browser: string, now: Date): void {
  const at = now.toISOString();
  const isExpired = and(eq(signInLinks.browserHash, tokenHash(browser)), lte(signInLinks.expiresAt, at));
  voidLinks(tx, isExpired, now);
}

function voidLinks(tx: Db, whose: SQL | undefined, now: Date): void {
  tx.update(signInLinks)
    .set({ voidedAt: now.toISOString() })
    .where(and(whose, isNull(signInLinks.usedAt), isNull(signInLinks.voidedAt)))
    .run();
}
