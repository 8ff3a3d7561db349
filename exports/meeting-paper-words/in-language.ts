import type { Language } from "#domain/register/register.ts";
import { arabic } from "#exports/meeting-paper-words/arabic.ts";
import { english } from "#exports/meeting-paper-words/english.ts";
import { french } from "#exports/meeting-paper-words/french.ts";
import { russian } from "#exports/meeting-paper-words/russian.ts";
import type { MeetingPaperWords } from "#exports/meeting-paper-words/words.ts";

export const meetingPaperWords: Readonly<Record<Language, MeetingPaperWords>> = {
  en: english,
  fr: french,
  ru: russian,
  ar: arabic,
};
