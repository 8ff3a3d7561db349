import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { fileOf, withDatabase } from "#app/command-line/database-of.ts";
import { writeWhole } from "#app/command-line/files.ts";
import { storedMeeting } from "#app/command-line/stored-meeting.ts";
import { wordPaperOf } from "#app/desk/papers/word-paper-data.server.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import type { WordPaper } from "#domain/papers/word-paper.ts";
import { languages, type Language } from "#domain/register/register.ts";
import { meetingPaperDocument } from "#exports/meeting-paper-document.ts";
import { toDocx } from "#exports/to-docx.ts";

const usage = "MEETING [--language en|fr|ru|ar] --out FILE.docx";

export const exportAgenda: Command = {
  name: "export agenda",
  usage: `MEETING [--annotated | --script] ${usage.slice("MEETING ".length)}`,
  operands: 1,
  options: { out: "text", language: "text", annotated: "flag", script: "flag" },
  run: (typed, surroundings) => write(typed, surroundings, agendaAsked(typed)),
};

/** Papers of which there is but one kind. */
export const exportPapers: readonly Command[] = (
  ["participants", "place-cards", "badges", "sign-in-sheets", "concept-note"] as const
).map((paper) => ({
  name: `export ${paper}`,
  usage,
  operands: 1,
  options: { out: "text", language: "text" },
  run: (typed, surroundings) => write(typed, surroundings, paper),
}));

function agendaAsked({ options: { annotated, script } }: Typed): WordPaper {
  if (script === true) return "chair-script";
  return annotated === true ? "annotated-agenda" : "agenda";
}

async function write(typed: Typed, surroundings: Surroundings, paper: WordPaper): Promise<void> {
  const { words, print, clock, env } = surroundings;
  const { out, json } = typed.options;
  if (typeof out !== "string") throw new Refusal(words("command.out-missing"));
  const asked = withDatabase(typed, surroundings, (db) => {
    const { record, register } = storedMeeting(db, typed, surroundings);
    const key = openHouseKey(houseKeyFileOf(fileOf(typed), env.HOUSE_KEY_FILE));
    const language = languageOf(typed, surroundings, record.meeting.language);
    return wordPaperOf({ db, key, record, register, language, now: clock() }, paper);
  });
  writeWhole(out, await toDocx(await meetingPaperDocument(asked)), surroundings);
  print(
    json ? JSON.stringify({ meeting: typed.operands[0], file: out, paper }) : words("command.written", { file: out }),
  );
}

function languageOf({ options }: Typed, { words }: Surroundings, own = "en"): Language {
  const wished = typeof options.language === "string" ? options.language : own.slice(0, 2);
  const language = languages.find((one) => one === wished);
  if (language === undefined) throw new Refusal(words("command.no-language", { language: wished }));
  return language;
}
