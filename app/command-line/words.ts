import { messagesOf } from "#app/locales/catalogue.ts";
import type en from "#app/locales/en.json";
import { languageOf } from "#app/locales/language.ts";

type MessageId = keyof typeof en;

/** The sentences of the command line, from the same catalogue as the pages. */
export type Words = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const english = languageOf("en-GB", messagesOf("en"));

export const words: Words = (id, values) => english.pieces(id, values).join("");
