import type { WarningOnPage } from "#app/components/programme/programme-on-page.ts";
import { presenterText } from "#app/desk/programme/programme-changes.server.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import type { Db } from "#db/database/client.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { partiesExpected } from "#db/delegations/parties-expected.ts";
import { findDraftProgramme, listKeptWarnings } from "#db/programme/programme.ts";
import { sessionsOf } from "#domain/programme/programme.ts";
import { warningsOf, type Warning } from "#domain/programme/warnings.ts";

/** All that is doubtful in the draft of a programme, also what is kept as it is. */
export function warningsAt(db: Db, { id, startsOn, endsOn }: Meeting): readonly Warning[] {
  const programme = findDraftProgramme(db, id);
  const expected = partiesExpected(db, id);
  const invited = expected.size > 0 ? expected : undefined;
  return programme ? warningsOf(programme, { startsOn, endsOn, invited }) : [];
}

/** What is doubtful and not kept as it is, with the names a page needs; and how much is kept. */
export function warningsOnPage(
  db: Db,
  meeting: Meeting,
  names: Names,
): { readonly warnings: readonly WarningOnPage[]; readonly kept: number } {
  const kept = listKeptWarnings(db, meeting.id);
  const programme = findDraftProgramme(db, meeting.id);
  const sessions = new Map(programme && sessionsOf(programme).map((session) => [session.id, session]));
  const all = warningsAt(db, meeting);
  const warnings = all.flatMap(({ kind, sessionId, otherId, presenter, time, fingerprint }): WarningOnPage[] => {
    const session = sessions.get(sessionId);
    if (!session || kept.has(fingerprint)) return [];
    const brief = ({ kind: of, number, title }: typeof session) => ({ kind: of, number, title });
    const other = otherId === undefined ? undefined : sessions.get(otherId);
    return [
      {
        ...{ kind, sessionId, fingerprint, time: time?.slice(11, 16), session: brief(session) },
        other: other && brief(other),
        presenter: presenter && presenterText(presenter, names),
      },
    ];
  });
  return { warnings, kept: all.filter(({ fingerprint }) => kept.has(fingerprint)).length };
}
