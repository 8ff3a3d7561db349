import type { MessageId } from "#app/locales/messages.tsx";
import type { ReactNode } from "react";
import type { IntlShape } from "react-intl";
import { useIntl } from "react-intl";

export type TextValues = Readonly<Record<string, string | number | Date | boolean>>;
export type RichValues = Readonly<Record<string, ReactNode | ((words: ReactNode[]) => ReactNode)>>;

/** The one way to words on a page: `text("page.title")` for text and attributes, `text.rich` where a value is an element. */
export type Text = {
  (id: MessageId, values?: TextValues): string;
  rich(id: MessageId, values: RichValues): ReactNode;
};

/** Words of the page's language, by the ids of app/locales/en.json. */
export function useText(): Text {
  return textOf(useIntl());
}

/** The same outside of a component. */
export function textOf(intl: IntlShape): Text {
  const known = textByIntl.get(intl);
  if (known) return known;
  const text = newText(intl);
  textByIntl.set(intl, text);
  return text;
}

const textByIntl = new WeakMap<IntlShape, Text>();

/** Words without values are formatted once for each language: a list of three hundred rows says them in every row. */
function newText(intl: IntlShape): Text {
  const plain = new Map<MessageId, string>();
  const words = (id: MessageId) => {
    const formatted = plain.get(id) ?? intl.formatMessage({ id });
    plain.set(id, formatted);
    return formatted;
  };
  const text = (id: MessageId, values?: TextValues) => (values ? intl.formatMessage({ id }, values) : words(id));
  return Object.assign(text, { rich: (id: MessageId, values: RichValues) => intl.formatMessage({ id }, values) });
}
