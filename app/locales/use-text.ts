import type { MessageId } from "#app/locales/messages.tsx";
import type { ReactNode } from "react";
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
  const intl = useIntl();
  return Object.assign((id: MessageId, values?: TextValues): string => intl.formatMessage({ id }, values), {
    rich: (id: MessageId, values: RichValues): ReactNode => intl.formatMessage({ id }, values),
  });
}
