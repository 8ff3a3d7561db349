import type { ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import type { Db } from "#db/database/client.ts";
import { findPerson } from "#db/accounts/people.ts";
import { reasonsOf } from "#db/versions/version-reasons.ts";
import { listVersions } from "#db/versions/versions.ts";
import { touchedBy, type Version } from "#domain/versions/version.ts";

/** Why a version is another text than the one of this number, which was approved, and who wrote in it and froze it since. */
export function whyChanged(
  db: Db,
  { meetingId, number }: Pick<Version, "meetingId" | "number">,
  approved: number,
): NonNullable<ApprovalOnPage["why"]> {
  const since = listVersions(db, meetingId).filter((one) => one.number >= approved && one.number <= number);
  const later = since.filter((one) => one.number > approved);
  const editors = [...new Set(later.flatMap(touchedBy))].flatMap((id) => findPerson(db, id)?.name ?? []);
  return {
    cameBack: reasonsOf(
      db,
      since.map(({ id }) => id),
    ),
    editors,
  };
}
