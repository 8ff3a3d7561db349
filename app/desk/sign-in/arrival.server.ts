import { keepingHeader } from "#app/desk/sign-in/device.server.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/**
 * Takes a link's token out of the address at once and keeps it for the button of the next page: no page that has it in
 * its address could leak it to where one goes from there.
 */
export function arriveWith(context: AppLoadContext, token: string, page: "/sign-in/link" | "/invitation"): Response {
  const isToken = /^[\w-]{43}$/.test(token);
  return redirect(page, { headers: { "Set-Cookie": keepingHeader(context, "link", isToken ? token : "") } });
}
