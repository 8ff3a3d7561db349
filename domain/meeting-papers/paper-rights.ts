import type { Act } from "#domain/access/rights.ts";
import type { Opening, Subject } from "#domain/access/subject.ts";
import type { MeetingPaper } from "#domain/meeting-papers/meeting-paper.ts";
import { meetingPaperState } from "#domain/meeting-papers/meeting-paper.ts";

type Judged = Pick<MeetingPaper, "party" | "sharing" | "releasedAt" | "withdrawnAt">;

/** The acts of the table of rights by which a paper may be read: any one of them will do. */
export function readingActs({ withdrawnAt }: Pick<MeetingPaper, "withdrawnAt">): readonly Act[] {
  return withdrawnAt === null ? ["paper.read", "paper.read_own"] : ["paper.read_own"];
}

/**
 * What the rights to a paper depend on. Of the meeting's subject: its own release is the report's, and not the paper's.
 * A release counts only as far as the presenter's word reaches, at this moment.
 */
export function paperSubject(meeting: Subject, paper: Judged): Subject {
  const { sharing } = paper;
  const isOver = meeting.meetingState === "closed" || meeting.meetingState === "archived";
  const openings: Opening[] = [];
  if (sharing !== null && sharing !== "nobody") openings.push("presenter's consent");
  if (sharing === "everybody") openings.push("shared with everybody");
  return {
    ...meeting,
    partyId: paper.party ?? undefined,
    isReleased: meetingPaperState(paper) === "released" && (sharing !== "after the meeting" || isOver),
    openings,
  };
}

/** As though nothing of it were released: whoever reads it then reads every file of it, and those before release. */
export function asUnreleased(subject: Subject): Subject {
  return { ...subject, isReleased: false };
}

/** As though its presenter had given their word: whoever might release it then is told that the word is missing. */
export function asAgreed(subject: Subject): Subject {
  return { ...subject, openings: [...(subject.openings ?? []), "presenter's consent"] };
}
