import { compiled, textOf } from "#exports/compiled.ts";
import { finished } from "#exports/finishing.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { zip } from "#exports/zip.ts";

/** A paper as a Word file: the same bytes for the same paper, on any day and in any zone. */
export async function toDocx(document: HouseDocument): Promise<Uint8Array> {
  const parts = compiled(document);
  const paper = {
    documentXml: textOf(parts.get("word/document.xml")),
    issuedOn: document.issuedOn,
    language: document.language,
    ...written(document),
  };
  return zip(
    new Map(
      [...parts].map(([path, part]) => [
        path,
        isPicture(path) ? Buffer.from(part) : Buffer.from(finished(path, textOf(part), paper), "utf8"),
      ]),
    ),
  );
}

/** What finishing needs to put the written paragraphs into their places: they, and the numbers that Word's lists got. */
function written({ writtenParagraphs, writtenNotes, Numbering: { ConcreteNumbering: lists } }: HouseDocument) {
  const numIds = new Map(lists.map(({ reference, numId }) => [reference, numId]));
  return { writtenParagraphs, writtenNotes, numIdOf: (reference: string) => numIds.get(reference) ?? 0 };
}

/** Every other part is text. */
const isPicture = (path: string) => path.startsWith("word/media/");
