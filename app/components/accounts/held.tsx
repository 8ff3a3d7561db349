import { useText, type Text } from "#app/locales/use-text.ts";
import type { FunctionName } from "#domain/access/actor.ts";

/** A function, and by name what it is held for. */
export type HeldOnPage = {
  readonly function: FunctionName;
  readonly dialogue?: string;
  readonly body?: string;
  readonly meeting?: string;
  readonly party?: string;
};

/** "Focal point, Pakistan, Budapest Process": the function and then the names, the nearest first. */
export function heldInWords(text: Text, { function: name, party, body, meeting, dialogue }: HeldOnPage): string {
  return [text(`function.${name}`), party, body, meeting, dialogue].filter((part) => part !== undefined).join(", ");
}

/** The same in a page. */
export function Held({ held }: { held: HeldOnPage }) {
  return <bdi>{heldInWords(useText(), held)}</bdi>;
}
