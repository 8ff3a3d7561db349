import { Document } from "docx";
import { compiled, textOf } from "#exports/compiled.ts";
import { bodyText, characterStyles, paragraphStyles, styleIds } from "#exports/house-style.ts";

const made = new Map<string, string>();

/**
 * The styles of the house as a part of a Word file. They depend on nothing but the language, and the library takes
 * longer over them than over a letter: therefore they are made once.
 */
export function styleSheet(language: string): string {
  const known = made.get(language) ?? madeBy(language);
  made.set(language, known);
  return known;
}

function madeBy(language: string): string {
  const run = { ...bodyText, language: { value: language, eastAsia: language, bidirectional: "ar-SA" } };
  const styles = { default: { document: { run } }, paragraphStyles, characterStyles };
  return withHouseStylesOnly(textOf(compiled(new Document({ styles, sections: [] })).get("word/styles.xml")));
}

/** The library adds thirty styles of its own, some under the name of ours, always before ours: the last of a name stays. */
function withHouseStylesOnly(xml: string): string {
  const style = /<w:style [^>]*?w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gsu;
  const lastPlaces = new Map([...xml.matchAll(style)].map((match) => [match[1], match.index]));
  const stays = (id: string, at: number) => id === tableDefault || (styleIds.has(id) && lastPlaces.get(id) === at);
  return xml.replace(style, (found, id: string, at: number) => (stays(id, at) ? found : ""));
}

/** Word's own default for tables, which every file has. */
const tableDefault = "TableNormal";
