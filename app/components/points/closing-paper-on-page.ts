import type { PointSource } from "#app/components/points/points-on-page.ts";
import type { PointGroup } from "#domain/points/closing-paper.ts";
import type { PointProposal } from "#domain/points/point.ts";

export type ProposalOnPage = PointProposal & { readonly by: string };

/** The Chair's points on the tablet, in the room. */
export type ClosingPaperOnPage = {
  /** The address of the meeting. */
  readonly home: string;
  readonly meetingId: string;
  readonly since: number;
  readonly file: { readonly href: string; readonly name: string };
  readonly isArchived: boolean;
  /** Staff act on the Chair's word, and the page says so. */
  readonly isStaff: boolean;
  readonly mayWrite: boolean;
  /** Whatever this reader does is a proposal. */
  readonly mayPropose: boolean;
  readonly mayPrint: boolean;
  /** The chair's page of the session that is on. */
  readonly room?: string;
  readonly place: string;
  readonly startsOn: string;
  /** When the closing session begins, by the clocks of the meeting's city. */
  readonly closingAt?: string;
  readonly revision: number;
  /** When the last change arrived, by the same clocks. */
  readonly keptAt?: string;
  readonly settled?: { readonly at: string; readonly by: string };
  readonly timeZone: string;
  readonly groups: readonly PointGroup[];
  readonly proposals: readonly ProposalOnPage[];
  readonly sources: Readonly<Record<string, PointSource>>;
  /** Under which name this tablet keeps what is not sent yet. */
  readonly keptAs: string;
};

/** The point that is looked at, its words open or not. */
export type OpenPoint = { readonly id: string; readonly isReworded: boolean };
