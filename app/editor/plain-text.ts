import { embedded } from "#app/editor/repair.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { XmlText, Map as YMap } from "yjs";

/**
 * The words of a root read from its document without an editor: for the captures of a session that nobody is writing
 * in, of which a page draws hundreds. Says the same as a Lexical editor on that root (tests/editor/read.test.ts).
 */
export function plainText(root: XmlText): string {
  return printable(
    embedded(root)
      .filter((paragraph) => paragraph instanceof XmlText)
      .map(paragraphText)
      .join("\n"),
  );
}

/** What no Word file can hold is not part of the words, however it came into a document. */
export function printable(words: string): string {
  return withoutIllegalCharacters(words.toWellFormed()).text;
}

function paragraphText(paragraph: XmlText): string {
  return embedded(paragraph)
    .map((part) => {
      if (typeof part === "string") return part;
      return part instanceof YMap && part.get("__type") === "linebreak" ? "\n" : "";
    })
    .join("");
}
