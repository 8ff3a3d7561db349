import { Empty } from "#app/components/empty.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { ProgrammeDayColumn } from "#app/components/programme.tsx";
import { requireMeeting, requireRegister, rightsAt } from "#app/desk/meeting-access.server.ts";
import { programmeOf } from "#app/desk/programme.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { useText } from "#app/locales/use-text.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, actor, meetingId);
  const { meeting, subject } = seen;
  const { mayReadLines, mayReadNotes } = rightsAt(actor, seen);
  // A programme goes out with the invitations.
  const asSent = { ...subject, isReleased: meeting.state !== "planned" };
  const mayRead = actor.may("programme.read_draft", subject) || actor.may("programme.read_released", asSent);
  return {
    title: meeting.title,
    meetingId,
    mayReadLines,
    mayReadNotes,
    days: mayRead
      ? programmeOf(context.db, meeting, requireRegister(context.db, meeting.dialogueId), { mayReadLines })
      : [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("meeting.programme"), data?.title]);

export default function ProgrammePage() {
  const { days, ...rights } = useLoaderData<typeof loader>();
  const text = useText();
  if (days.length === 0)
    return (
      <div className="door">
        <Empty title={text("programme.empty")}>{text("programme.empty_remedy")}</Empty>
      </div>
    );
  return (
    <div className="programme panes">
      {days.map((day) => (
        <ProgrammeDayColumn key={day.date ?? ""} day={day} {...rights} />
      ))}
    </div>
  );
}
