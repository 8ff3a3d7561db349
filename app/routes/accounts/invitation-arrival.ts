import { readParams } from "#app/params.server.ts";
import { arriveWith } from "#app/desk/sign-in/arrival.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** Where the link of an invitation leads: on to its page. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  return arriveWith(context, readParams(params, "token").token, "/invitation");
}
