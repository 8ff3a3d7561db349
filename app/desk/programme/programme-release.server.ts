import type { ReleaseOnPage } from "#app/components/programme/release-page.tsx";
import { requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { changesInWords } from "#app/desk/programme/programme-changes.server.ts";
import { noticeOf } from "#app/desk/programme/programme-notice.server.ts";
import { warningsOnPage } from "#app/desk/programme/programme-warnings.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Notice } from "#db/programme/programme-releases.ts";
import { findDraftProgramme, listReleases } from "#db/programme/programme.ts";
import { differenceBetween } from "#domain/programme/difference.ts";
import { programmeNews } from "#domain/programme/programme-text.ts";
import { toRelease, type Release } from "#domain/programme/release.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What differs between two states of a programme, and what a release of the draft would set off. */
export function releaseOnPage(
  context: AppLoadContext,
  asker: Asker,
  { meeting, subject }: MeetingSeen,
  wishes: URLSearchParams,
): ReleaseOnPage {
  const { db, locale } = context;
  const releases = listReleases(db, meeting.id);
  const last = releases.at(-1);
  const [from, to] = [numbered(releases, wishes.get("from")) ?? last, numbered(releases, wishes.get("to"))];
  const after = to?.programme ?? draftOf(context, meeting.id);
  const changes = differenceBetween(from?.programme ?? { days: [] }, after);
  const names = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  const number = (last?.number ?? 0) + 1;
  const mayRelease = asker.may("programme.release", subject);
  return {
    ...{ home: pathTo`/meetings/${meeting.id}`, timeZone: meeting.timeZone, number },
    releases: releases.map(({ number: of, releasedAt }) => ({ number: of, at: releasedAt })),
    ...{ from: from?.number, to: to?.number },
    changes: changesInWords(changes, names, locale),
    warnings: mayRelease ? warningsOnPage(db, meeting, names).warnings.length : 0,
    addressees: mayRelease && last ? noticeOf(context, { meeting, names, changes, number }).mails.length : 0,
    mayRelease: mayRelease && to === undefined && from === last && changes.length > 0,
    news: programmeNews.find((one) => one === wishes.get("news")),
  };
}

const numbered = (releases: readonly Release[], wish: string | null) =>
  releases.find(({ number }) => String(number) === wish);

const draftOf = ({ db }: AppLoadContext, meetingId: string) =>
  toRelease(findDraftProgramme(db, meetingId) ?? notFound());

/** The notice that goes with the next release; none with the first, which goes out with the invitations. */
export function nextNotice(context: AppLoadContext, { meeting }: MeetingSeen, number: number): Notice | undefined {
  const last = listReleases(context.db, meeting.id).at(-1);
  if (!last) return undefined;
  const changes = differenceBetween(last.programme, draftOf(context, meeting.id));
  const names = namesAt(requireRegister(context.db, meeting.dialogueId), meeting.startsOn);
  return noticeOf(context, { meeting, names, changes, number });
}
