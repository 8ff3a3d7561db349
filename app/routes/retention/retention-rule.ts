import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { subjectsOf } from "#app/desk/access/held-subjects.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { changeRetention } from "#db/retention/retention.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Keeps a class of personal data for another number of days, with the reason that the audit keeps. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const asker = whoAsks(context);
  const [subject = {}] = subjectsOf(asker);
  authorizeFresh(asker, "retention.configure", subject, { read: "retention.read", home: "/retention" });
  const form = await request.formData();
  const reason = reasonIn(form);
  if (reason === undefined) return redirect("/retention?problem=reason#rule");

  const outcome = changeRetention(context.db, {
    ...{ classId: String(form.get("class")), days: Number(form.get("days")), reason },
    ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() },
  });
  if (outcome === "no-such-class") notFound();
  return redirect(outcome === "not-allowed" ? "/retention?problem=days#rule" : "/retention");
}
