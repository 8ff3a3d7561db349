import type { SessionInBrief } from "#app/components/session-name.tsx";
import type { Text } from "#app/locales/use-text.ts";
import { capitalFirst } from "#domain/text/sentences.ts";

/** The name of a session where no elements can stand, as in a list to choose from. */
export function sessionLabel({ kind, number, title }: SessionInBrief, text: Text): string {
  const word =
    kind === "session" && number !== undefined ? text("session.numbered", { number }) : text(`session.${kind}`);
  return title === undefined || title.toLowerCase() === word.toLowerCase() ? word : `${word}: ${capitalFirst(title)}`;
}
