import { mayAnywhere, subjectsOf } from "#app/desk/access/held-subjects.server.ts";
import { stepUpTo } from "#app/desk/sign-in/fresh-proof.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { AuditWish } from "#db/audit/audit-entries.ts";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const everything = ["approvals and procedures only"] as const;

/** Does the audit have anything for this reader? */
export function mayReadAudit(asker: Asker): boolean {
  return mayAnywhere(asker, "audit.read", everything);
}

/** Lets readers of the audit pass, an administrator after a fresh proof; 404 to everybody else. */
export function requireAuditReader(asker: Asker, home: string): void {
  if (subjectsOf(asker, everything).some((subject) => asker.may("audit.read", subject))) return;
  asker.refused("audit.read");
  if (mayReadAudit(asker)) throw redirect(stepUpTo(home));
  notFound();
}

const chosen = z
  .string()
  .max(200)
  .optional()
  .transform((text) => text || undefined)
  .catch(undefined);

const wishSchema = z.object({
  meetingId: chosen,
  actorId: chosen,
  verb: chosen,
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

/** Which entries an address asks for; what cannot be understood is not asked for. */
export function auditWish(request: Request): AuditWish {
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? undefined;
  return wishSchema.parse({
    ...{ meetingId: asked("meeting"), actorId: asked("person"), verb: asked("act"), before: asked("before") },
  });
}
