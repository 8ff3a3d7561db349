import type { MeetingPaper, MeetingPaperFile, MeetingPaperKind } from "#domain/meeting-papers/meeting-paper.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";

const prefixes: Readonly<Record<MeetingPaperKind, string>> = {
  presentation: "PRES",
  document: "CRP",
  information: "INF",
};

const longestCode = 60;

/** The next free code of its kind: "BP/WG-SR/2026/2/INF.3", or "INF.3" where the meeting has no symbol. */
export function nextCode(
  kind: MeetingPaperKind,
  { symbol, taken }: { readonly symbol: string | undefined; readonly taken: readonly string[] },
): string {
  const used = new Set(taken.map(sameCode));
  const start = symbol === undefined || symbol === "" ? "" : `${symbol}/`;
  for (let number = 1; ; number++) {
    const code = `${start}${prefixes[kind]}.${number}`;
    if (!used.has(sameCode(code))) return code;
  }
}

/** A code as it was typed, without blanks; undefined where it is longer than any symbol. Empty: none was typed. */
export function codeTyped(typed: string): string | undefined {
  const code = withoutIllegalCharacters(typed.normalize("NFC")).text.replaceAll(/\s+/gu, "");
  return code.length > longestCode ? undefined : code;
}

/** Codes that differ in capitals alone are the same to whoever asks for a paper. */
export const sameCode = (code: string): string => code.toLowerCase();

type Named = Pick<MeetingPaperFile, "language" | "revision" | "format">;

/** "BP-WG-SR-2026-2-INF.3 fr Rev.1.pptx": found again in anybody's folder of downloads. */
export function fileNameOf({ code }: Pick<MeetingPaper, "code">, { language, revision, format }: Named): string {
  const parts = [code.replaceAll("/", "-"), language, ...(revision === 0 ? [] : [`Rev.${revision}`])];
  return `${parts.join(" ")}.${format}`;
}
