import type { Locale } from "#app/locales/locales.ts";
import type { MailDesk } from "#app/server/mail-desk.ts";
import type { Db } from "#db/client.ts";
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
    mail: MailDesk;
    demonstration: boolean;
    nonce: string;
    requestId: string;
    locale: Locale;
  }
}

declare global {
  namespace Express {
    interface Locals {
      nonce: string;
      requestId: string;
      locale: Locale;
    }
  }
}
