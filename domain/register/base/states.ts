import { formerStateNames } from "#domain/register/base/former-state-names.ts";
import { datedName, type NameRow } from "#domain/register/base/name-row.ts";
import { participantsArabic } from "#domain/register/base/participants/arabic.ts";
import { participantsEnglish } from "#domain/register/base/participants/english.ts";
import { participantsFrench } from "#domain/register/base/participants/french.ts";
import { participantsRussian } from "#domain/register/base/participants/russian.ts";
import { stateWritten } from "#domain/register/base/state-written.ts";
import { worldArabic } from "#domain/register/base/world/arabic.ts";
import { worldEnglish } from "#domain/register/base/world/english.ts";
import { worldFrench } from "#domain/register/base/world/french.ts";
import { worldRussian } from "#domain/register/base/world/russian.ts";
import type { DatedName, Language, Party } from "#domain/register/register.ts";

type RowsByLanguage<Id extends string> = Readonly<Record<Language, Readonly<Record<Id, NameRow>>>>;

// The Prague Process lists Kosovo*; this dialogue does not.
const outsiders: ReadonlySet<string> = new Set(["XKX", ...Object.keys(worldEnglish)]);

const designationOf: Readonly<Record<string, string>> = { XKX: "kosovo", PSE: "palestine" };

/** The participating and observer states, and Kosovo* of the sister dialogues. */
export const participatingStates = statesOf({
  en: participantsEnglish,
  fr: participantsFrench,
  ru: participantsRussian,
  ar: participantsArabic,
});

/** The other members and observer states of the United Nations, so that papers of sister dialogues can be read. */
export const otherStates = statesOf({ en: worldEnglish, fr: worldFrench, ru: worldRussian, ar: worldArabic });

function statesOf<Id extends string>(rows: RowsByLanguage<Id>): readonly Party[] {
  // Object.keys widens to string; the tables are typed to have exactly these ids in every language.
  return (Object.keys(rows.en) as Id[]).map((id) => ({
    id,
    kind: "state",
    names: {
      en: namesOf(id, "en", rows.en[id]),
      fr: namesOf(id, "fr", rows.fr[id]),
      ru: namesOf(id, "ru", rows.ru[id]),
      ar: namesOf(id, "ar", rows.ar[id]),
    },
    ...(stateWritten[id] ? { written: stateWritten[id] } : {}),
    ...(designationOf[id] ? { designation: designationOf[id] } : {}),
    ...(outsiders.has(id) ? { outside: true } : {}),
  }));
}

function namesOf(id: string, language: Language, row: NameRow): readonly DatedName[] {
  const former = formerStateNames[id];
  const formerRow = former?.names[language];
  if (!former || !formerRow) return [datedName(row, null)];

  const [running, formal] = formerRow;
  const [presentRunning, presentFormal] = row;
  const sortAs = former.sortAs?.[language];
  return [
    { ...datedName([running, formal, former.source], null), ...(sortAs ? { sortAs } : {}) },
    datedName([presentRunning, presentFormal, former.source], former.changedOn),
  ];
}
