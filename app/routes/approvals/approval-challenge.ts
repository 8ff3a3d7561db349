import { authorizeOnceProved, requireApproval } from "#app/desk/approvals/approval-access.server.ts";
import { askToSign } from "#app/desk/approvals/approval-proof.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** What a passkey of the Chair is to sign: made of the words of this version. */
export function action({ params, context }: ActionFunctionArgs): Promise<Response> {
  const desk = requireApproval({ params, context });
  authorizeOnceProved(desk, "approval.give");
  return askToSign(context, desk.version);
}
