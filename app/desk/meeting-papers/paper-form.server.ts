import type { PaperProblem, PaperResult, PaperTyped } from "#app/components/meeting-papers/on-page.ts";
import { incomingForm, type IncomingFile, type IncomingWords } from "#app/desk/files/incoming-file.server.ts";
import { addingRights, type PapersDesk } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import type { PaperFacts, PaperFileIn } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { Db } from "#db/database/client.ts";
import { discardPart, readPart } from "#db/files/upload-files.ts";
import { meetingPaperKinds, sharings } from "#domain/meeting-papers/meeting-paper.ts";
import { codeTyped } from "#domain/meeting-papers/paper-code.ts";
import { paperLanguages } from "#domain/meeting-papers/paper-languages.ts";
import { onOneLine } from "#domain/programme/programme-text.ts";
import { uploadRules } from "#domain/uploads/purpose.ts";
import { readPaperFile } from "#exports/paper-file.ts";
import { v7 as newId } from "uuid";
import { z } from "zod";

const word = z.string().max(1_000).catch("");

/** What the form holds, whatever was sent: what is no choice of ours counts as not chosen. */
const sentSchema = z.object({
  id: z.uuid().catch(() => newId()),
  ...{ party: word, code: word, title: word, presenter: word, place: word, language: word },
  kind: z.enum(meetingPaperKinds).catch("presentation"),
  sharing: z.enum(sharings).catch("participants"),
});

const longest = { title: 300, presenter: 200 };

type Read<Good> = Good | { readonly problem: PaperProblem; readonly minutes?: number };

/** A form with a file, read to its end: its words as they were typed, and the file where it can be taken. */
export async function paperFormIn(
  request: Request,
  folder: string,
): Promise<{ readonly typed: PaperTyped; readonly file: Read<PaperFileIn> }> {
  const { largest } = uploadRules["meeting paper"];
  const { file, words } = await incomingForm(request, { folder, largest, fields: Object.keys(sentSchema.shape) });
  const typed = typedIn(words);
  return { typed, file: typeof file === "string" ? { problem: file } : await fileIn(file, typed.language) };
}

export const typedIn = (words: IncomingWords | FormData): PaperTyped =>
  sentSchema.parse(words instanceof FormData ? Object.fromEntries(words) : words);

async function fileIn({ part, name }: IncomingFile, language: string): Promise<Read<PaperFileIn>> {
  const refused = (problem: PaperProblem) => {
    discardPart(part);
    return { problem };
  };
  if (part.size === 0) return refused("empty");
  if (!paperLanguages.includes(language)) return refused("language");
  const read = await readPaperFile({ bytes: readPart(part), mediaType: part.mediaType });
  return "fault" in read ? refused(read.fault) : { part, name, language, ...read };
}

/** What the form says of a paper itself; the place is looked for when it is written. */
export function factsIn({ kind, code, title, presenter, place }: PaperTyped): Read<PaperFacts> {
  const [known, named, symbol] = [
    onOneLine(title, longest.title),
    onOneLine(presenter, longest.presenter),
    codeTyped(code),
  ];
  if (known === undefined || known === "") return { problem: "title" };
  if (named === undefined) return { problem: "presenter" };
  if (symbol === undefined) return { problem: "code" };
  const [sessionId = "", itemId = ""] = place.split("/");
  return {
    ...{ kind, title: known, code: symbol, presenter: named === "" ? null : named },
    ...{ sessionId: sessionId === "" ? null : sessionId, itemId: itemId === "" ? null : itemId },
  };
}

/** The party that the paper is from, if the actor may add for it; null: the secretariat. */
export function partyIn(db: Db, desk: PapersDesk, chosen: string): Read<{ readonly party: string | null }> {
  const { isStaff, own } = addingRights(desk);
  if (isStaff && chosen === "") return { party: null };
  const party = chosen === "" && own.length === 1 ? (own[0] ?? "") : chosen;
  const isKnown = () => ownParties(requireRegister(db, desk.meeting.dialogueId)).some(({ id }) => id === party);
  return own.includes(party) || (isStaff && isKnown()) ? { party } : { problem: "party" };
}

type Outcome =
  "code-taken" | "no-such-session" | "not-now" | "no-such-meeting" | "no-such-paper" | { tooManyUntil: Date };

/** Why nothing was written, as the form says it. */
export function problemOf(outcome: Outcome, typed: PaperTyped, now: Date): PaperResult {
  if (typeof outcome === "object") {
    const wait = outcome.tooManyUntil.getTime() - now.getTime();
    return { problem: "too many", minutes: Math.max(1, Math.ceil(wait / 60_000)), typed };
  }
  const problem = outcome === "code-taken" ? outcome : outcome === "no-such-session" ? "place" : "not-now";
  return { problem, typed };
}
