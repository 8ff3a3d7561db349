import { requireMeeting } from "#app/desk/meetings/meeting-access.server.ts";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { requireReport } from "#app/desk/report/report-access.server.ts";
import { paperOf } from "#app/desk/versions/version-file.server.ts";
import { mustRead, whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findVersion, listVersions } from "#db/versions/versions.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import { paperWords } from "#exports/paper-words.ts";
import type { NamedReport } from "#exports/redline.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

/** What can be set against each other: the text as it stands under this name, versions under their ids. */
const working = "working";

/** The two texts that somebody asked to see side by side; undefined where there are not two yet. Throws 404 to whoever may not compare. */
export function requireComparison({ request, params, context }: Asked) {
  const asker = whoAsks(context);
  const { meetingId } = readParams(params, "meetingId");
  const seen = requireMeeting(context.db, asker, meetingId);
  mustRead(asker, "version.compare", seen.subject);

  const sides = sidesOf(context, asker, seen);
  const { searchParams } = new URL(request.url);
  const to = searchParams.get("to") ?? sides[0]?.id;
  const from = searchParams.get("from") ?? sides.find(({ id }) => id !== to)?.id;
  const named = (id: string | undefined) => {
    const side = sides.find((one) => one.id === id);
    if (id !== undefined && side === undefined) notFound();
    return side;
  };
  const [older, newer] = [named(from), named(to)];
  return { meeting: seen.meeting, sides, pair: older && newer && { from: older, to: newer } };
}

/** A text that can be compared, newest first; its words are read when they are asked for. */
type Side = { readonly id: string; readonly number?: number; readonly read: () => NamedReport };

function sidesOf(context: Asked["context"], asker: Asker, { meeting, subject }: MeetingSeen): readonly Side[] {
  const versions = listVersions(context.db, meeting.id).map(({ id, number }): Side => ({
    ...{ id, number },
    read: () => {
      const report = paperOf(findVersion(context.db, id) ?? notFound(), meeting.timeZone);
      return { report, name: stateInWords(report.state) };
    },
  }));
  const isWorking = subject.versionState === "working" && asker.may("version.read_working", subject);
  const asItStands: Side = {
    id: working,
    read: () => {
      const { report } = requireReport(context, asker, meeting.id);
      return { report, name: paperWords[report.language].redline.working };
    },
  };
  return isWorking ? [asItStands, ...versions] : versions;
}
