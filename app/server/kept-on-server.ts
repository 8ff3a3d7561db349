/**
 * What must never reach a browser: the build fails when a client bundle asks for one of these.
 * Remix's own `.server` rule covers `app/` only; `db/` and `exports/` would leak without a word.
 */
export const keptOnServer = {
  specifiers: [/^node:/, "better-sqlite3", /^drizzle-orm/, "docx"],
  files: ["db/**", "exports/**", "app/server/**"],
};
