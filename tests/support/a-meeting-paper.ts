import { addMeetingPaper, addPaperFile, type PaperFacts } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { receivePart } from "#db/files/upload-files.ts";
import type { LeftInPaper, PaperFormat, Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import { act } from "#tests/support/factories.ts";
import { zip } from "#exports/zip.ts";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";

export const aPaperFolder = (): string => join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);

const content = (text: string) => new TextEncoder().encode(text);

/** A PowerPoint file as far as anybody looks into one; `parts` stand in it beside the first two. */
export function aPresentation(parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const all = { "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p:presentation/>", ...parts };
  return zip(new Map(Object.entries(all).map(([name, text]) => [name, content(text)])));
}

async function* piecesOf(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

type File = {
  readonly folder: string;
  readonly language?: string;
  readonly bytes?: Uint8Array;
  readonly format?: PaperFormat;
  readonly leftIn?: readonly LeftInPaper[];
};

async function aFile({ folder, language = "en", bytes, format = "pptx", leftIn = [] }: File) {
  const part = await receivePart(folder, piecesOf(bytes ?? (await aPresentation())), 25_000_000);
  if (part === "too large") throw new Error("The test's file is too large.");
  return { part, name: "slides.pptx", language, format, leftIn };
}

type Paper = File & {
  readonly meetingId: string;
  readonly id?: string;
  readonly party?: string | null;
  readonly actorId?: string;
  readonly now?: Date;
  readonly facts?: Partial<PaperFacts>;
  readonly sharing?: Sharing | null;
};

export const someFacts: PaperFacts = {
  ...{ kind: "presentation", code: "", title: "Lapis Lazuli corridor", presenter: "N. Karimi" },
  ...{ sessionId: null, itemId: null },
};

/** Adds a paper with one file, as its page does. */
export async function addedPaper(db: OpenDatabase, paper: Paper) {
  const { meetingId, folder, id = newId(), party = "PAK", sharing = null, facts = {}, ...rest } = paper;
  const doing = { actorId: rest.actorId ?? act.actorId, now: rest.now ?? act.now };
  const file = await aFile({ folder, ...rest });
  const digest = String;
  const outcome = addMeetingPaper(db, {
    ...{ id, meetingId, party, sharing, folder, digest, file, ...doing },
    facts: { ...someFacts, ...facts },
  });
  return { id, outcome, file };
}

/** Adds a file to a paper that is there. */
export async function addedFile(
  db: OpenDatabase,
  { meetingId, paperId, folder, ...file }: File & { readonly meetingId: string; readonly paperId: string },
) {
  const of = await aFile({ folder, ...file });
  return addPaperFile(db, { ...act, meetingId, paperId, folder, digest: String, file: of });
}
