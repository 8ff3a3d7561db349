import type { LeftInPaper } from "#domain/meeting-papers/meeting-paper.ts";
import { leftInPapers } from "#domain/meeting-papers/meeting-paper.ts";
import type { MediaType } from "#domain/uploads/purpose.ts";
import type { PaperFileRead } from "#exports/paper-file.ts";
import { authorsOf, leftInFile } from "#exports/read-docx/left-in-file.ts";
import { openPackage, partOf, type Package } from "#exports/read-docx/package.ts";

type Given = { readonly bytes: Uint8Array; readonly mediaType: MediaType | undefined };

/** What a paper is and what was left in it. */
export function lookIntoPaper({ bytes, mediaType }: Given): PaperFileRead {
  if (mediaType === "application/pdf") return { format: "pdf", leftIn: leftInPdf(bytes) };
  if (mediaType !== "application/zip") return { fault: "another kind" };
  try {
    const parts = openPackage(bytes);
    if (hasMacros(parts)) return { fault: "macros" };
    if (parts.has("word/document.xml")) return { format: "docx", leftIn: leftInDocx(bytes) };
    if (parts.has("ppt/presentation.xml")) return { format: "pptx", leftIn: leftInPptx(parts) };
    return { fault: "another kind" };
  } catch {
    return { fault: "another kind" };
  }
}

/** By what it holds and by what it calls itself: the ending of its name says nothing. */
function hasMacros(parts: Package): boolean {
  const types = partOf(parts, "[Content_Types].xml");
  const said = types === undefined ? "" : new TextDecoder().decode(types);
  return [...parts.keys()].some((name) => /(^|\/)vba(project|data)[^/]*$/u.test(name)) || /macroEnabled/iu.test(said);
}

/** Readers of Word files stop at what our reader refuses, too: then nobody knows what is inside, and that is said. */
function leftInDocx(bytes: Uint8Array): readonly LeftInPaper[] {
  try {
    const found = new Set<string>(leftInFile(bytes).map(({ check }) => check));
    return leftInPapers.filter((name) => found.has(name));
  } catch {
    return ["unread"];
  }
}

function leftInPptx(parts: Package): readonly LeftInPaper[] {
  const names = [...parts.keys()];
  const has = (start: string) => names.some((name) => name.startsWith(start) && name.endsWith(".xml"));
  const found: LeftInPaper[] = [];
  if (has("ppt/comments/") || has("ppt/threadedcomments/")) found.push("comments");
  if (has("ppt/notesslides/")) found.push("speaker-notes");
  try {
    if (authorsOf(parts).length > 0) found.push("author");
  } catch {
    found.push("unread");
  }
  return found;
}

/** The author where the file names one in the open; packed parts of a PDF are not looked into. */
function leftInPdf(bytes: Uint8Array): readonly LeftInPaper[] {
  const isNamed = /\/Author\s*(\([^)]|<[0-9A-Fa-f])/u.test(new TextDecoder("latin1").decode(bytes));
  return isNamed ? ["author"] : [];
}
