import type { Act } from "#domain/access/rights.ts";
import type { Opening, Subject } from "#domain/access/subject.ts";
import type { Remark } from "#domain/remarks/remark.ts";

type Judged = Pick<
  Remark,
  "party" | "audience" | "isSharedEarly" | "agreedAt" | "releasedAt" | "submittedBy" | "withdrawnAt"
>;

/** The acts of the table of rights by which a text may be read: any one of them will do. */
export function readingActs({ audience }: Pick<Remark, "audience">): readonly Act[] {
  return audience === "secretariat" ? ["remark.read_confidential"] : ["remark.read", "remark.read_own"];
}

/**
 * What the rights to a remark depend on. Of the meeting's subject: its own release is the report's, and not the remark's.
 * What was withdrawn counts as neither released nor shared, so that only its party and the secretariat still read it.
 */
export function remarkSubject(meeting: Subject, remark: Judged): Subject {
  const stands = remark.withdrawnAt === null;
  const openings: Opening[] = [];
  if (stands && remark.isSharedEarly) openings.push("shared early");
  if (stands && remark.agreedAt !== null) openings.push("party's agreement");
  return {
    ...meeting,
    partyId: remark.party ?? undefined,
    ownerId: remark.submittedBy ?? undefined,
    isReleased: stands && remark.releasedAt !== null,
    openings,
  };
}

/** As though its party had given its word: whoever might release it then may give, or record, that word. */
export function asIfAgreed(subject: Subject): Subject {
  return { ...subject, openings: [...(subject.openings ?? []), "party's agreement"] };
}
