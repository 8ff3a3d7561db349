import type { MailSettings } from "#app/jobs/mail-transport.ts";
import { isOneAddress } from "#domain/mail/address.ts";
import { readFileSync } from "node:fs";
import { z } from "zod";

const smtpUrl = z.url({ protocol: /^smtps?$/ });
const sender = z.object({ name: z.string(), address: z.string().refine(isOneAddress) });

const variables = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  AUDIT_KEY_FILE: z.string().optional(),
  HOUSE_KEY_FILE: z.string().optional(),
  PASSPORT_KEYS_FILE: z.string().optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z.string().transform(readSender).pipe(sender).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional(),
});

export type Environment = {
  readonly isProduction: boolean;
  readonly port: number;
  readonly publicUrl?: URL;
  /** How many proxies of ours stand in front of the server; none unless it is said. */
  readonly trustedProxies?: number;
  /** Where the key lies that signs the audit, unless beside the database. */
  readonly auditKeyFile?: string;
  /** Where the key lies from which the tokens of links are made, unless beside the database. */
  readonly houseKeyFile?: string;
  /** Where the keys of passports lie, unless beside the database. */
  readonly passportKeysFile?: string;
  /** Absent where mail is written and not sent. */
  readonly mail?: MailSettings;
  readonly logLevel?: string;
};

/**
 * Reads the settings of a start from the process environment, once; a secret may lie in a file instead.
 * Throws an Error of one sentence that names the first variable that cannot be understood.
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const read = variables.safeParse({ ...env, SMTP_URL: env.SMTP_URL ?? secretIn(env, "SMTP_URL_FILE") });
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    // The address of a mail server holds its password, which no message repeats.
    const value = name === "SMTP_URL" ? "" : `: "${env[name] ?? ""}"`;
    throw new Error(`The environment variable ${name} cannot be understood${value}.`);
  }
  const { NODE_ENV, PORT, PUBLIC_URL, TRUSTED_PROXIES, LOG_LEVEL } = read.data;
  const { AUDIT_KEY_FILE, HOUSE_KEY_FILE, PASSPORT_KEYS_FILE, SMTP_URL, MAIL_FROM } = read.data;
  return {
    isProduction: NODE_ENV === "production",
    port: PORT,
    publicUrl: PUBLIC_URL,
    trustedProxies: TRUSTED_PROXIES,
    auditKeyFile: AUDIT_KEY_FILE,
    houseKeyFile: HOUSE_KEY_FILE,
    passportKeysFile: PASSPORT_KEYS_FILE,
    mail: SMTP_URL !== undefined && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM } : undefined,
    logLevel: LOG_LEVEL,
  };
}

function secretIn(env: Record<string, string | undefined>, name: string): string | undefined {
  const file = env[name];
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Error(`The file that the environment variable ${name} names cannot be read: "${file}".`, {
      cause: error,
    });
  }
}

/** "Secretariat <desk@dialogue.example>", or the address alone. */
function readSender(text: string): MailSettings["from"] {
  const [, name = "", address = text] = /^(.*?)\s*<([^<>]*)>$/.exec(text.trim()) ?? [];
  return { name: name.replace(/^"(.*)"$/, "$1"), address: address.trim() };
}
