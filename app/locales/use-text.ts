import type { Language } from "#app/locales/language.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useLanguage } from "#app/locales/messages.tsx";
import type { ReactNode } from "react";
import { createElement, Fragment } from "react";

export type TextValues = Readonly<Record<string, string | number | Date | boolean>>;
export type RichValues = Readonly<Record<string, ReactNode | ((words: ReactNode[]) => ReactNode)>>;

/** The one way to words on a page: `text("page.title")` for text and attributes, `text.rich` where a value is an element. */
export type Text = {
  (id: MessageId, values?: TextValues): string;
  rich(id: MessageId, values: RichValues): ReactNode;
};

/** Words of the page's language, by the ids of app/locales/en.json. */
export function useText(): Text {
  return textOf(useLanguage());
}

/** The same outside of a component. */
export function textOf(language: Language): Text {
  const known = textByLanguage.get(language);
  if (known) return known;
  const text = newText(language);
  textByLanguage.set(language, text);
  return text;
}

const textByLanguage = new WeakMap<Language, Text>();

/** Words without values are formatted once for each language: a list of three hundred rows says them in every row. */
function newText(language: Language): Text {
  const plain = new Map<MessageId, string>();
  const words = (id: MessageId) => {
    const known = plain.get(id) ?? language.pieces(id).join("");
    plain.set(id, known);
    return known;
  };
  const text = (id: MessageId, values?: TextValues) => (values ? language.pieces(id, values).join("") : words(id));
  return Object.assign(text, {
    rich: (id: MessageId, values: RichValues) => together(language.pieces<ReactNode>(id, values)),
  });
}

/** As children that stand still: none needs a key. */
function together(pieces: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...pieces);
}
