import { z } from "zod";

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
  readonly logLevel?: string;
};

/**
 * Reads the settings of a start from the process environment, once.
 * Throws an Error of one sentence that names the first variable that cannot be understood.
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const read = variables.safeParse(env);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    throw new Error(`The environment variable ${name} cannot be understood: "${env[name] ?? ""}".`);
  }
  const { NODE_ENV, PORT, PUBLIC_URL, TRUSTED_PROXIES, AUDIT_KEY_FILE, HOUSE_KEY_FILE, LOG_LEVEL } = read.data;
  return {
    isProduction: NODE_ENV === "production",
    port: PORT,
    publicUrl: PUBLIC_URL,
    trustedProxies: TRUSTED_PROXIES,
    auditKeyFile: AUDIT_KEY_FILE,
    houseKeyFile: HOUSE_KEY_FILE,
    logLevel: LOG_LEVEL,
  };
}
