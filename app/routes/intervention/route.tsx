import { CaptureForm } from "#app/components/capture-form.tsx";
import type { CaptureResult } from "#app/components/capture-values.ts";
import { UnsentCapture } from "#app/components/unsent-capture.tsx";
import { captureChoices } from "#app/desk/capture-choices.server.ts";
import { captureSchema } from "#app/desk/capture-schema.server.ts";
import { refusalOf, requireStanding } from "#app/desk/capture-change.server.ts";
import { captureOf, valuesOf } from "#app/desk/capture.server.ts";
import { requireWriter } from "#app/desk/lines-access.server.ts";
import { requireRegister } from "#app/desk/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { namesAt } from "#app/desk/names.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { changeIntervention } from "#db/interventions.ts";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRouteLoaderData } from "@remix-run/react";

/** What was noted, open for changing in its place in the stream. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId, sessionId, interventionId } = readParams(params, "meetingId", "sessionId", "interventionId");
  const { meeting } = requireWriter(context.db, actor, meetingId);
  const intervention = requireStanding(context.db, { meetingId, sessionId, interventionId });
  const read = readMeeting(context, meeting);
  return {
    home: `/meetings/${meetingId}/sessions/${sessionId}`,
    capture: {
      id: interventionId,
      revision: intervention.revision,
      values: valuesOf(intervention, read.names),
      sentence: read.printing.sentenceOf(interventionId),
    },
    choices: captureChoices(read, { sessionId, exceptId: interventionId }),
  };
}

/** Changes what was noted. Somebody else's change in between is shown beside the text, which stays in the form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId, sessionId, interventionId } = readParams(params, "meetingId", "sessionId", "interventionId");
  const { meeting } = requireWriter(context.db, actor, meetingId);
  const stored = requireStanding(context.db, { meetingId, sessionId, interventionId });
  const submission = parseWithZod(await request.formData(), { schema: captureSchema });
  if (submission.status !== "success") return data<CaptureResult>({ submission: submission.reply() }, 422);

  const register = requireRegister(context.db, meeting.dialogueId);
  const names = namesAt(register, meeting.startsOn);
  const read = captureOf(submission.value, register, valuesOf(stored, names));
  if ("problems" in read)
    return data<CaptureResult>({ submission: submission.reply({ fieldErrors: read.problems }) }, 422);

  const changed = changeIntervention(context.db, {
    ...{ meetingId, interventionId, changes: read.changes },
    expectedRevision: submission.value.revision ?? 0,
    ...{ actorId: actor.id, now: context.clock() },
  });
  const refused = refusalOf(context.db, changed, submission, names);
  if (refused) return data<CaptureResult>(refused.result, refused.status);
  return redirect(pathTo`/meetings/${meetingId}/sessions/${sessionId}#${interventionId}`);
}

export { unsentAction as clientAction } from "#app/components/unsent-action.ts";

export default function ChangeIntervention() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return <CaptureForm key={loaded.capture.id} {...loaded} result={result} />;
}

export function ErrorBoundary() {
  return <UnsentCapture loaded={useRouteLoaderData<typeof loader>("routes/intervention/route")} />;
}
