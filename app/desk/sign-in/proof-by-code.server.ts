import type { CodeProblem } from "#app/components/sign-in/code-form.tsx";
import { signedInHeader, signedOutHeader } from "#app/desk/sign-in/device.server.ts";
import { leadingBack, requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { securityMail } from "#app/desk/sign-in/security-mail.server.ts";
import { safeReturnPath } from "#app/return-path.server.ts";
import { slowDown } from "#app/server/slow-down.ts";
import { proveByCode } from "#db/sign-in/proving.ts";
import { readSecondCode, type SecondCode } from "#domain/access/second-code.ts";
import type { AppLoadContext } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";

/** Proves the device by the code in a form, of the kinds that count here, and goes back to where one was. */
export async function proofByCode(request: Request, context: AppLoadContext, kinds: readonly SecondCode["kind"][]) {
  const form = await request.formData();
  const returnTo = safeReturnPath(form.get("return"));
  const { own } = requireSignedIn(context, leadingBack(new URL(request.url).pathname, returnTo));
  const field = form.get("field") === "recovery" ? "recovery" : "app";
  const typed = readSecondCode(String(form.get("code") ?? ""));
  if (!typed) return problem({ problem: "not-a-code", field });
  if (!kinds.includes(typed.kind)) return problem({ problem: "no-recovery-code", field });

  const proved = proveByCode(context.db, context.key, { ...own, typed, mail: securityMail(context, "code_used") });
  context.mail.poke();
  switch (proved.outcome) {
    case "proved":
      return redirect(returnTo, { headers: { "Set-Cookie": signedInHeader(context, proved.device) } });
    case "wrong":
      return problem({ problem: "wrong", field, triesLeft: proved.triesLeft });
    case "limited": {
      await slowDown(proved.taken, { now: own.now, signal: request.signal }, context.wait);
      return problem({ problem: "limited", field, freeAt: proved.taken.freeAt.toISOString() });
    }
    case "ended":
      return problem({ problem: "ended" }, { "Set-Cookie": signedOutHeader(context) });
  }
}

function problem(value: CodeProblem, headers: Record<string, string> = {}) {
  return data(value, { status: 422, headers });
}
