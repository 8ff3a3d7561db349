import { requireLetters } from "#app/desk/approvals/letters.server.ts";
import { enterLetter } from "#db/approvals/approval-letters.ts";
import { gates } from "#domain/approvals/approval.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const letter = z.object({
  id: z.uuid(),
  gate: z.enum(gates),
  seat: z.string().max(200),
  sha256: z.string().max(64),
  kind: z.enum(["approved", "returned"]),
  name: z
    .string()
    .transform((name) => headerLine(name))
    .pipe(z.string().min(1)),
  evidence: z.string().max(100),
});

/** Enters what a letter says; it counts once somebody else confirms it. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireLetters({ params, context });
  const read = letter.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) return redirect(`${desk.home}/letters?problem=form`);
  const { evidence: evidenceId, ...said } = read.data;
  const outcome = enterLetter(context.db, { ...said, evidenceId, versionId: desk.version.id, ...desk.doing });
  return redirect(`${desk.home}/letters${outcome === "entered" ? "" : `?problem=${outcome}`}`);
}
