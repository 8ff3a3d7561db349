import { requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { writePencil } from "#db/approvals/pencils.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";

const writing = z.object({
  id: z.uuid(),
  at: z.string().max(200),
  text: z
    .string()
    .max(1_000)
    .transform((text) => withoutIllegalCharacters(text).text.trim())
    .pipe(z.string().min(1)),
});

/** Writes in pencil beside a passage. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  authorize(desk.asker, "draft.pencil", desk.subject, "approval.read");
  const form = await request.formData();
  const read = writing.safeParse({ id: form.get("id"), at: form.get("at"), text: form.get("text") });
  if (!read.success) return redirect(`${desk.home}?whole=1&problem=form`);
  const { at, ...pencil } = read.data;
  const outcome = writePencil(context.db, { ...pencil, passage: at, versionId: desk.version.id, ...desk.doing });
  const search = new URLSearchParams({ whole: "1", at, ...(outcome !== "written" && { problem: outcome }) });
  return redirect(`${desk.home}?${search.toString()}`);
}
