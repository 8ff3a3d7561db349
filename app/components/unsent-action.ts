import type { ClientActionFunctionArgs } from "@remix-run/react";
import { isRouteErrorResponse } from "@remix-run/react";

/**
 * Sends a form. Where the server cannot be reached or fails, throws 503 with all that was typed, so that the route's
 * error boundary can show the form again; Remix then does not ask that same server for the page anew.
 */
export async function unsentAction({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const fields = [...(await request.clone().formData())];
  // A file is no text: it is chosen again.
  const typed = Object.fromEntries(fields.filter(([, value]) => typeof value === "string"));
  try {
    return await serverAction();
  } catch (error) {
    // A redirect and a refusal are answers; everything else means that nothing was saved.
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    throw Response.json({ typed }, { status: 503 });
  }
}
