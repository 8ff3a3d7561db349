import type { Agenda } from "#domain/papers/agenda.ts";
import type { ConceptNote, InvitationLetter, VisaLetter } from "#domain/papers/letters.ts";
import type { ListedGroup, ListOfParticipants } from "#domain/papers/list-of-participants.ts";
import type { PaperHead } from "#domain/papers/paper-head.ts";
import { agendaPaper } from "#exports/agenda.ts";
import { badgesPaper, type Badges } from "#exports/badges.ts";
import { conceptNotePaper } from "#exports/concept-note.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { invitationLetterPaper, visaLetterPaper } from "#exports/letters.ts";
import { listOfParticipantsPaper } from "#exports/list-of-participants.ts";
import { placeCardsPaper } from "#exports/place-cards.ts";
import { signInSheetsPaper, type SignInSheets } from "#exports/sign-in-sheet.ts";

type Cards = { readonly head: PaperHead; readonly groups: readonly ListedGroup[] };

/** A paper of a meeting that is to be set, with all that stands in it. */
export type PaperAsked =
  | { readonly paper: "agenda"; readonly of: Agenda }
  | { readonly paper: "participants"; readonly of: ListOfParticipants }
  | { readonly paper: "place-cards"; readonly of: Cards }
  | { readonly paper: "badges"; readonly of: Badges }
  | { readonly paper: "sign-in-sheets"; readonly of: SignInSheets }
  | { readonly paper: "concept-note"; readonly of: ConceptNote }
  | { readonly paper: "invitation"; readonly of: InvitationLetter }
  | { readonly paper: "visa-letter"; readonly of: VisaLetter };

/** The paper as a document of the house. */
export function meetingPaperDocument(asked: PaperAsked): HouseDocument | Promise<HouseDocument> {
  switch (asked.paper) {
    case "agenda":
      return agendaPaper(asked.of);
    case "participants":
      return listOfParticipantsPaper(asked.of);
    case "place-cards":
      return placeCardsPaper(asked.of.head, asked.of.groups);
    case "badges":
      return badgesPaper(asked.of);
    case "sign-in-sheets":
      return signInSheetsPaper(asked.of);
    case "concept-note":
      return conceptNotePaper(asked.of);
    case "invitation":
      return invitationLetterPaper(asked.of);
    case "visa-letter":
      return visaLetterPaper(asked.of);
  }
}
