import { authorizeOnceProved, requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { mailsOf } from "#app/desk/approvals/approval-mail.server.ts";
import { proofIn } from "#app/desk/approvals/approval-proof.server.ts";
import { giveApproval, withdrawApproval } from "#db/approvals/approval-acts.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { findApproval } from "#db/approvals/approvals.ts";
import { approvalKinds } from "#domain/approvals/approval.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const words = z
  .string()
  .max(2_000)
  .nullish()
  .transform(
    (text) =>
      withoutIllegalCharacters(text ?? "")
        .text.replaceAll(/\s+/gu, " ")
        .trim() || undefined,
  );

const decision = z.object({
  id: z.uuid(),
  kind: z.enum(approvalKinds),
  gate: z.enum(["circulate", "final"]),
  seat: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  exceptions: z.array(z.string().max(200)).max(2_000),
  condition: words,
  reason: words,
});

/** Takes what a chair decides, with the proof that comes with it; nothing happens unless everything is as they saw it. */
export async function decide({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  const { version, own, home, gate } = desk;
  const back = (problem: string, header?: string) =>
    redirect(`${home}?problem=${problem}`, header === undefined ? {} : { headers: { "Set-Cookie": header } });
  const form = await request.formData();
  const read = decision.safeParse({
    ...Object.fromEntries(
      ["id", "kind", "gate", "seat", "sha256", "condition", "reason"].map((key) => [key, form.get(key)]),
    ),
    exceptions: form.getAll("exception"),
  });
  // Whoever sits here and comes late is told so; everybody else is refused.
  if (gate === undefined && own.length > 0) return back("changed");
  authorizeOnceProved(desk, read.data?.kind === "returned" ? "approval.return" : "approval.give");
  if (!read.success) return back("form");
  const problem = missingIn(read.data);
  if (problem !== undefined) return back(problem);
  if (read.data.sha256 !== version.sha256 || read.data.gate !== gate) return back("changed");

  const proof = await proofIn(context, form, version);
  if ("problem" in proof) return back(proof.problem, proof.header);
  const { means, signed, header } = proof;
  const outcome = giveApproval(context.db, {
    ...read.data,
    ...{ ...desk.doing, versionId: version.id, means, ...(signed && { signed }), mails: mailsOf(context, desk) },
  });
  context.mail.poke();
  const isDone = outcome === "given" || outcome === "cleared" || outcome === "back";
  return isDone ? redirect(home, { headers: { "Set-Cookie": header } }) : back(outcome, header);
}

function missingIn({ kind, exceptions, condition, reason }: z.infer<typeof decision>): string | undefined {
  if (kind === "except" && exceptions.length === 0) return "no-exception";
  if (kind === "condition" && condition === undefined) return "no-condition";
  return kind === "returned" && reason === undefined ? "no-reason" : undefined;
}

/** Withdraws one's own approval. */
export async function withdraw({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  const form = await request.formData();
  const approvalId = String(form.get("approval") ?? "");
  const key = { approvalId, meetingId: desk.meeting.id };
  const ownerId = findApproval(context.db, key)?.personId ?? undefined;
  authorize(desk.asker, "approval.withdraw", { ...desk.subject, ownerId }, "approval.read");
  const reason = reasonIn(form);
  const outcome = withdrawApproval(context.db, { ...key, ...desk.doing, reason, mails: mailsOf(context, desk) });
  context.mail.poke();
  return redirect(outcome === "withdrawn" ? desk.home : `${desk.home}?problem=${outcome}`);
}
