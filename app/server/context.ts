import type { Locale } from "#app/locales/locales.ts";
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
    demonstration: boolean;
    nonce: string;
    requestId: string;
    locale: Locale;
    /** Where the request comes from: an IPv4 address, or the /64 of an IPv6 address. For limits only; never kept in plain. */
    network: string;
  }
}

declare global {
  namespace Express {
    interface Locals {
      nonce: string;
      requestId: string;
      locale: Locale;
      network: string;
      /** The form that was sent, once formGuard has judged it. */
      form?: Buffer;
    }
  }
}
