import type { Locale } from "#app/locales/locales.ts";
import type { Drafts } from "#app/collab/drafts.server.ts";
import type { Notes } from "#app/collab/notes-desk.server.ts";
import type { MailDesk } from "#app/server/mail-desk.ts";
import type { Wait } from "#app/server/slow-down.ts";
import type { Db } from "#db/database/client.ts";
import type { SignedIn } from "#db/sign-in/device-sessions.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Logger } from "pino";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }

  /** What the server hands to every loader, action and rendering. */
  interface AppLoadContext {
    db: Db;
    clock: () => Date;
    log: Logger;
    key: HouseKey;
    /** The folder of the files that people bring in. */
    uploads: string;
    mail: MailDesk;
    /** The notes that are being written now. */
    notes: Notes;
    /** The drafts of reports, to be written in. */
    drafts: Drafts;
    demonstration: boolean;
    /** The address under which links lead here, without a slash at the end. */
    publicUrl: string;
    /** Who is signed in on the device that asks. */
    signedIn?: SignedIn;
    /** Hears of each question put to the table of rights in this request. */
    judged: (judgement: Judgement) => void;
    nonce: string;
    requestId: string;
    locale: Locale;
    /** Where the request comes from: an IPv4 address, or the /64 of an IPv6 address. For limits only; never kept in plain. */
    network: string;
    /** How whoever is over a wide limit is kept waiting, unless by the clock of this machine. */
    wait?: Wait;
  }
}

/** One question put to the table of rights, and its answer. */
export type Judgement = { readonly act: Act; readonly isAllowed: boolean; readonly actorId: string };

declare global {
  namespace Express {
    interface Locals {
      nonce: string;
      requestId: string;
      locale: Locale;
      signedIn?: SignedIn;
      network: string;
      /** The form that was sent, once formGuard has judged it. */
      form?: Buffer;
    }
  }
}
