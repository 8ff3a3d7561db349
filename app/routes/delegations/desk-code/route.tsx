import { DeskCodePage } from "#app/components/delegations/desk-code-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { requirePersonAtDesk, requireRegistrationDesk } from "#app/desk/delegations/registration-desk.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { giveDeskCode } from "#db/sign-in/desk-codes.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

/** Whom the code is for; the code itself is only in the answer to the button. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId, personId } = readParams(params, "meetingId", "personId");
  const seen = requireRegistrationDesk(context.db, whoAsks(context), meetingId);
  const person = requirePersonAtDesk(context.db, seen, { personId, now: context.clock() });
  return { meetingId, person, house: context.publicUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageTitle(matches, (text) => [loaded?.person.name, text("meeting.desk")]);

/** Gives a code and shows it, once: the same form sent again gives none. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { meetingId, personId } = readParams(params, "meetingId", "personId");
  const actor = whoAsks(context);
  const seen = requireRegistrationDesk(context.db, actor, meetingId);
  requirePersonAtDesk(context.db, seen, { personId, now: context.clock() });
  const id = z.uuid().safeParse((await request.formData()).get("id"));
  if (!id.success) return data(null, 422);
  const act = { actorId: actor.id, deviceSessionId: actor.deviceSessionId, now: context.clock() };
  const given = giveDeskCode(context.db, context.key, { id: id.data, personId, meetingId, ...act });
  if (given.outcome === "given-already") return data(null, 409);
  // No cache, and no copy of the page for the button "back", keeps the digits.
  return data(
    { code: given.code, expiresAt: given.expiresAt.toISOString() },
    { headers: { "Cache-Control": "no-store" } },
  );
}

export default function DeskCodeRoute() {
  return <DeskCodePage {...useLoaderData<typeof loader>()} given={useActionData<typeof action>() ?? undefined} />;
}
