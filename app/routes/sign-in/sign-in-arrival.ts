import { arriveWith } from "#app/desk/sign-in/arrival.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** Where the link of a mail leads: on to its button. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  return arriveWith(context, readParams(params, "token").token, "/sign-in/link");
}
