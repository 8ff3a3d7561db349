import { wordPaperOf } from "#app/desk/papers/word-paper-data.server.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { daysFrom } from "#db/demo/days.ts";
import { slidesPdf, type Slides } from "#db/demo/slides.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import {
  addMeetingPaper,
  addPaperFile,
  releaseMeetingPaper,
  type PaperFacts,
} from "#db/meeting-papers/meeting-paper-acts.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { receivePart } from "#db/files/upload-files.ts";
import type { PaperFormat, Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import type { Language } from "#domain/register/register.ts";
import { uploadRules } from "#domain/uploads/purpose.ts";
import { meetingPaperBytes } from "#exports/meeting-paper-bytes.ts";
import { v7 as newId } from "uuid";

type Desk = Act & {
  readonly db: Db;
  readonly key: HouseKey;
  readonly uploads: string;
  readonly meetingId: string;
};

/**
 * What delegations and the secretariat have sent in for the meeting to come: a concept note in two languages for
 * everybody, a presentation for those who take part, and one whose presenter has not said yet who may have it.
 */
export async function bringInPapers(desk: Desk): Promise<void> {
  const note = await added(desk, {
    ...{ party: null, sharing: "everybody", bytes: await conceptNote(desk, "en"), format: "docx", language: "en" },
    facts: { ...facts("information", "Concept note"), sessionId: null, itemId: null },
  });
  await another(desk, note, { bytes: await conceptNote(desk, "fr"), format: "docx", language: "fr" });
  release(desk, note);
  const testing = await added(desk, {
    ...{ party: "PAK", sharing: "participants", bytes: slidesPdf(testingSkills), format: "pdf", language: "en" },
    facts: { ...facts("presentation", "Testing skills before departure", "Mr Bilal Namoona"), ...item("s2", "i4") },
  });
  release(desk, testing);
  await added(desk, {
    ...{ party: "IOM", sharing: null, bytes: slidesPdf(threeProjects), format: "pdf", language: "en" },
    facts: { ...facts("presentation", "What three pilot projects cost", "Ms Ensample Specimen"), ...item("s2", "i5") },
  });
}

type FileIn = { readonly bytes: Uint8Array; readonly format: PaperFormat; readonly language: Language };
type PaperIn = FileIn & { readonly party: string | null; readonly sharing: Sharing | null; readonly facts: PaperFacts };

async function added(desk: Desk, { party, sharing, facts, ...file }: PaperIn): Promise<string> {
  const { db, uploads: folder, meetingId } = desk;
  const id = newId();
  const paper = { id, meetingId, party, sharing, facts, folder, digest: String, file: await fileIn(folder, file) };
  must(addMeetingPaper(db, { ...paper, ...before(desk) }));
  return id;
}

async function another(desk: Desk, paperId: string, file: FileIn): Promise<void> {
  const { db, uploads: folder, meetingId } = desk;
  const given = { meetingId, paperId, folder, digest: String, file: await fileIn(folder, file) };
  must(addPaperFile(db, { ...given, ...before(desk) }));
}

function release(desk: Desk, paperId: string): void {
  must(releaseMeetingPaper(desk.db, { meetingId: desk.meetingId, paperId, ...before(desk) }));
}

async function fileIn(folder: string, { bytes, format, language }: FileIn) {
  const part = await receivePart(folder, inOnePiece(bytes), uploadRules["meeting paper"].largest);
  if (part === "too large") throw new Error("A paper of the demonstration is too large.");
  return { part, name: `paper.${format}`, language, format, leftIn: [] };
}

async function* inOnePiece(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

async function conceptNote({ db, key, meetingId, now }: Desk, language: Language): Promise<Uint8Array> {
  const record = exportRecord(db, meetingId);
  const register = record && loadRegister(db, record.dialogue.id);
  if (!record || !register) throw new Error("The demonstration has no meeting to come.");
  return meetingPaperBytes(wordPaperOf({ db, key, record, register, language, now }, "concept-note"));
}

const before = ({ actorId, now }: Act): Act => ({ actorId, now: daysFrom(now, -2) });

const facts = (kind: PaperFacts["kind"], title: string, presenter: string | null = null) => ({
  ...{ kind, title, presenter, code: "" },
});

const item = (sessionId: string, itemId: string) => ({ sessionId, itemId });

function must(outcome: unknown): void {
  if (outcome !== "done") throw new Error(`A paper of the demonstration was not taken in: ${JSON.stringify(outcome)}.`);
}

const testingSkills: Slides = [
  { title: "Testing skills before departure", lines: ["An invented presentation", "Joint meeting in Tirana"] },
  {
    title: "What is tested",
    lines: ["Welding, nursing, driving: three trades to begin with", "In the language of the country of work"],
  },
  {
    title: "What was learnt",
    lines: ["One in four needs a second course", "A certificate that both sides sign helps"],
  },
];

const threeProjects: Slides = [
  { title: "What three pilot projects cost", lines: ["An invented presentation", "Figures to be confirmed"] },
  { title: "Who pays", lines: ["Employers: a third", "Public funds: two thirds"] },
];
