import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { findVersion } from "#db/versions/versions.ts";
import type { Subject } from "#domain/access/subject.ts";
import { isBack } from "#domain/versions/state.ts";
import type { Version } from "#domain/versions/version.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** The versions of a meeting's report, for somebody who may read them. */
export type VersionsDesk = MeetingDesk;

/** Throws 404 to whoever may not know of versions. */
export function requireVersions(asked: Asked): VersionsDesk {
  return requireMeetingDesk(asked, "version.read_frozen");
}

export type VersionDesk = VersionsDesk & { readonly version: Version };

/** One of them; its rights are judged by its own state. Throws 404 where there is none. */
export function requireVersion(asked: Asked): VersionDesk {
  const desk = requireVersions(asked);
  const version = findVersion(asked.context.db, readParams(asked.params, "versionId").versionId);
  if (version?.meetingId !== desk.meeting.id) notFound();
  return { ...desk, version, subject: subjectOfVersion(desk.subject, version) };
}

/** What rights to a version depend on. One that is back on the desk has no state in which anything is done to it. */
export function subjectOfVersion(subject: Subject, { state }: Pick<Version, "state">): Subject {
  return {
    ...subject,
    versionState: isBack(state) ? undefined : state,
    isReleased: state === "issued",
  };
}
