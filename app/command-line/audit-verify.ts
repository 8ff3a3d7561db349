import type { Command, Surroundings } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { fileOf, withDatabase } from "#app/command-line/database-of.ts";
import type { SignedAuditVerdict } from "#db/audit/audit-heads.ts";
import { auditFilesOf, verifySignedAudit } from "#db/audit/audit-heads.ts";

/** Compares with the heads beside the database, or with a copy of them that was kept where nobody could reach it. */
export const auditVerify: Command = {
  name: "audit verify",
  usage: "[--heads FILE]",
  operands: 0,
  options: { heads: "text" },
  run(typed, surroundings) {
    const { print, words, env } = surroundings;
    const beside = auditFilesOf(fileOf(typed), env.AUDIT_KEY_FILE);
    const files = typeof typed.options.heads === "string" ? { ...beside, heads: typed.options.heads } : beside;
    const verdict = withDatabase(typed, surroundings, (db) => verifySignedAudit(db, files));
    const { entries, broken, newest } = verdict;
    const unsigned = entries - (newest?.seq ?? 0);
    if (typed.options.json) print(JSON.stringify({ intact: broken === undefined, entries, newest, broken }));
    if (broken !== undefined) throw new Refusal(brokenInWords(verdict, surroundings));
    if (!typed.options.json) print(words("command.audit.intact", { entries, unsigned, at: newest?.at ?? "" }));
  },
};

function brokenInWords({ broken, newest }: SignedAuditVerdict, { words }: Surroundings): string {
  return words("command.audit.broken", { ...broken, signed: newest?.seq ?? 0 });
}
