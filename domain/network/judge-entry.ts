import { meantAddress } from "#domain/network/address-slip.ts";
import { addressProblem, lineProblem, type WordProblem } from "#domain/network/judge-words.ts";
import type { Contact, ContactEntry } from "#domain/network/contact.ts";
import { letterDoubt, type LetterDoubt } from "#domain/network/name-letters.ts";
import { neighboursOf, type Neighbours } from "#domain/network/neighbours.ts";
import { isIsoDate } from "#domain/text/dates.ts";

export type EntryField = "party" | "name" | "function" | "institution" | "address" | "copy" | "from" | "until";

/** What makes an entry impossible. */
export type EntryProblem = {
  readonly field: EntryField | "languages" | "bodies";
  readonly why: WordProblem | ("unknown" | "no day" | "ends before it begins" | "known already" | "twice in the file");
};

/** What is probably a slip, and may be right all the same; whoever enters it has the last word. */
export type EntryDoubt =
  | { readonly kind: "slip"; readonly meant: string }
  | { readonly kind: LetterDoubt; readonly field: EntryField }
  | { readonly kind: "shared address" | "same name"; readonly name: string; readonly address: string };

export type Judged = { readonly problems: readonly EntryProblem[]; readonly doubts: readonly EntryDoubt[] };

type Network = {
  /** Ids of the dialogue's own parties. */
  readonly parties: ReadonlySet<string>;
  readonly neighbours: Neighbours;
  /** Whose entry it is that changes; it is no double of itself. */
  readonly contactId?: string;
};

const texts = ["name", "function", "institution"] as const;

/** What is wrong with a contact as typed or read, and what is doubtful. Entries that cannot be are not doubted. */
export function judgeEntry(entry: ContactEntry, { parties, neighbours, contactId }: Network): Judged {
  const problems = [...partyProblems(entry, parties), ...textProblems(entry), ...dayProblems(entry)];
  const address = addressProblem(entry.address);
  if (address) problems.push({ field: "address", why: address });
  if (problems.length > 0) return { problems, doubts: [] };
  const { sharing, namesakes } = neighboursOf(entry, neighbours, contactId);
  if (sharing.some((one) => namesakes.includes(one)))
    return { problems: [{ field: "address", why: "known already" }], doubts: [] };
  const doubts = [...slipDoubts(entry), ...letterDoubts(entry), ...neighbourDoubts(sharing, namesakes)];
  return { problems: [], doubts };
}

function partyProblems({ party }: ContactEntry, parties: ReadonlySet<string>): EntryProblem[] {
  if (party === "") return [{ field: "party", why: "missing" }];
  return parties.has(party) ? [] : [{ field: "party", why: "unknown" }];
}

function textProblems(entry: ContactEntry): EntryProblem[] {
  return texts.flatMap((field): EntryProblem[] => {
    const why = lineProblem(entry[field], field === "name");
    return why === undefined ? [] : [{ field, why }];
  });
}

function dayProblems({ from, until }: ContactEntry): EntryProblem[] {
  if (!isIsoDate(from)) return [{ field: "from", why: "no day" }];
  if (until === null) return [];
  if (!isIsoDate(until)) return [{ field: "until", why: "no day" }];
  return until < from ? [{ field: "until", why: "ends before it begins" }] : [];
}

function slipDoubts({ address }: ContactEntry): EntryDoubt[] {
  const meant = meantAddress(address);
  return meant === undefined ? [] : [{ kind: "slip", meant }];
}

function letterDoubts(entry: ContactEntry): EntryDoubt[] {
  return texts.flatMap((field) => {
    const kind = letterDoubt(entry[field]);
    return kind === undefined ? [] : [{ kind, field }];
  });
}

/** A mailbox may serve two people of one office, and two people may bear one name: both are asked about. */
function neighbourDoubts([sharing]: readonly Contact[], [namesake]: readonly Contact[]): EntryDoubt[] {
  if (sharing) return [{ kind: "shared address", name: sharing.name, address: sharing.address }];
  return namesake ? [{ kind: "same name", name: namesake.name, address: namesake.address }] : [];
}
