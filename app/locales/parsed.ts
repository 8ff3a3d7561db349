import type { MessageFormatElement } from "react-intl";
import { createIntl } from "react-intl";

const parser = createIntl({ locale: "en", messages: {} });

/** A message taken apart into words, arguments and plurals, so that whoever says it needs no parser. */
export function parsed(message: string): MessageFormatElement[] {
  return parser.formatters.getMessageFormat(message, "en").getAst();
}
