import { withdraw } from "#app/desk/approvals/approval-act.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes one's own approval back. */
export function action(asked: ActionFunctionArgs) {
  return withdraw(asked);
}
