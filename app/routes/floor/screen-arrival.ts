import { keepingHeader } from "#app/desk/sign-in/device.server.ts";
import { subjectOfLink } from "#app/desk/floor/screen-link.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/**
 * Where the link of a room screen leads: on to the screen, with the link's token out of the address, which everybody in
 * the room could read. `?session=…` keeps it to one session; how it is to look goes along.
 */
export function loader({ request, params, context }: LoaderFunctionArgs): Response {
  const { token } = readParams(params, "token");
  const seen = subjectOfLink(context, token);
  if (!whoAsks(context).may("screen_link.follow", seen?.subject) || !seen) return notFound();
  const { meetingId } = seen;
  const wishes = new URL(request.url).searchParams;
  const session = wishes.get("session");
  wishes.delete("session");
  const home =
    session === null
      ? pathTo`/meetings/${meetingId}/screen`
      : pathTo`/meetings/${meetingId}/sessions/${session}/screen`;
  const look = wishes.size === 0 ? "" : `?${wishes.toString()}`;
  return redirect(`${home}${look}`, { headers: { "Set-Cookie": keepingHeader(context, "screen", token) } });
}
