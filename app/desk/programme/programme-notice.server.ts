import { changesInWords } from "#app/desk/programme/programme-changes.server.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { partiesExpected } from "#db/delegations/parties-expected.ts";
import { listProgrammeAddressees } from "#db/programme/programme-addressees.ts";
import type { Notice } from "#db/programme/programme-releases.ts";
import type { Change } from "#domain/programme/difference.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The notice of what a release changes, to the people of the delegations and their focal points. */
export function noticeOf(
  { db, locale, clock, publicUrl }: AppLoadContext,
  {
    meeting,
    names,
    changes,
    number,
  }: {
    readonly meeting: Meeting;
    readonly names: Names;
    readonly changes: readonly Change[];
    readonly number: number;
  },
): Notice {
  const text = textIn(locale);
  const list = changesInWords(changes, names, locale).map(({ session, words }) => `– ${session}\n  ${words}`);
  const page = `${publicUrl}${pathTo`/programmes/${meeting.id}`}`;
  const values = { number, title: meeting.title, zone: meeting.timeZone, page };
  const parties = partiesExpected(db, meeting.id);
  const day = clock().toISOString().slice(0, 10);
  return {
    message: {
      ...{ kind: "notice", dialogueId: meeting.dialogueId, meetingId: meeting.id, language: locale },
      subject: text("programme.notice.subject", values),
      // A brace in a title could be taken for the place of a link.
      body: text("programme.notice.body", { ...values, changes: list.join("\n") }).replaceAll(/[{}]/g, ""),
    },
    mails: listProgrammeAddressees(db, { meetingId: meeting.id, dialogueId: meeting.dialogueId, day, parties }),
  };
}
