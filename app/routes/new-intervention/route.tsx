import { CaptureForm } from "#app/components/capture-form.tsx";
import { useHalfTyped } from "#app/components/half-typed.ts";
import { UnsentCapture } from "#app/components/unsent-capture.tsx";
import { captureChoices } from "#app/desk/capture-choices.server.ts";
import { newCaptureSchema } from "#app/desk/capture-schema.server.ts";
import { captureOf } from "#app/desk/capture.server.ts";
import { requireLines, requireWriter } from "#app/desk/lines-access.server.ts";
import { requireRegister } from "#app/desk/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { noteIntervention } from "#db/interventions.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { v7 as newId } from "uuid";

/** The empty form; nothing for readers who may not write. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId, sessionId } = readParams(params, "meetingId", "sessionId");
  const { seen, rights } = requireLines(context.db, actor, meetingId);
  if (!rights.mayWrite) return null;
  return {
    home: `/meetings/${meetingId}/sessions/${sessionId}`,
    // Made here, so that a form sent twice notes one intervention.
    capture: { id: newId(), values: { kind: "statement" } },
    choices: captureChoices(readMeeting(context, seen.meeting), { sessionId }),
  };
}

/** A fresh form comes after something was noted and in another session; else it would take typed text with it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname ||
  currentUrl.searchParams.get("noted") !== nextUrl.searchParams.get("noted");

/** Notes that somebody took the floor, and comes back with the form ready for the next. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId, sessionId } = readParams(params, "meetingId", "sessionId");
  const { meeting } = requireWriter(context.db, actor, meetingId);
  const submission = parseWithZod(await request.formData(), { schema: newCaptureSchema });
  if (submission.status !== "success") return data({ submission: submission.reply() }, 422);
  const read = captureOf(submission.value, requireRegister(context.db, meeting.dialogueId));
  if ("problems" in read) return data({ submission: submission.reply({ fieldErrors: read.problems }) }, 422);

  const { id, after, kind } = submission.value;
  const noted = noteIntervention(context.db, {
    ...{ meetingId, sessionId, after },
    intervention: { ...read.changes, id, kind },
    ...{ actorId: actor.id, now: context.clock() },
  });
  switch (noted.outcome) {
    case "noted":
    case "already-noted":
      return redirect(pathTo`/meetings/${meetingId}/sessions/${sessionId}?noted=${noted.intervention.id}#who`);
    case "no-such-session":
      return notFound();
    case "no-such-question":
      return data({ submission: submission.reply({ fieldErrors: { inReplyTo: ["no-such-question"] } }) }, 422);
    case "no-such-predecessor":
      return data({ submission: submission.reply({ fieldErrors: { after: ["no-such-predecessor"] } }) }, 422);
  }
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export default function NewIntervention() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { capture, keep } = useHalfTyped(loaded?.home, loaded?.capture);
  return (
    loaded && capture && <CaptureForm key={capture.id} {...loaded} capture={capture} result={result} onTyped={keep} />
  );
}

export function ErrorBoundary() {
  return <UnsentCapture loaded={useRouteLoaderData<typeof loader>("routes/new-intervention/route")} />;
}
