import en from "#app/locales/en.json" with { type: "json" };
import { createIntl } from "react-intl";

type MessageId = keyof typeof en;

/** The sentences of the command line, from the same catalogue as the pages. */
export type Words = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const intl = createIntl({ locale: "en-GB", messages: en });

export const words: Words = (id, values) => intl.formatMessage({ id }, values);
