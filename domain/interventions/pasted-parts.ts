import type { PartyId } from "#domain/record/record.ts";

/** A party with what it is called in any language of the register, codes and short forms included; accents may be missing. */
export type NamedSpeaker = { readonly party: PartyId; readonly names: readonly string[] };

/** What one speaker said in a pasted text; what stands before the first speaker has none. */
export type PastedPart = { readonly party?: PartyId; readonly paragraphs: string[] };

/** Cuts pasted paragraphs where one begins with a name. A name that only announces ("Serbia:") is not part of the words. */
export function pastedParts(paragraphs: readonly string[], speakers: readonly NamedSpeaker[]): PastedPart[] {
  const names = speakers
    .flatMap(({ party, names }) => names.map((name) => ({ party, name: name.trim() })))
    .filter(({ name }) => name !== "")
    // "Bosnia and Herzegovina" before "Bosnia".
    .sort((one, other) => other.name.length - one.name.length);
  const parts: PastedPart[] = [];
  for (const paragraph of paragraphs) {
    const speaker = names.find(({ name }) => beginsWith(paragraph, name));
    const last = parts.at(-1);
    if (speaker) parts.push({ party: speaker.party, paragraphs: wordsAfter(paragraph, speaker.name) });
    else if (last) last.paragraphs.push(paragraph);
    else parts.push({ paragraphs: [paragraph] });
  }
  return parts;
}

const letters = new Intl.Collator("en", { sensitivity: "base" });

function beginsWith(paragraph: string, name: string): boolean {
  const beginning = paragraph.slice(0, name.length);
  // Codes are written in capitals: "it" begins many sentences.
  const isCode = name.length <= 3;
  const isSame = isCode ? beginning === name : letters.compare(beginning, name) === 0;
  return isSame && !/^[\p{L}\p{N}'’]/u.test(paragraph.slice(name.length));
}

function wordsAfter(paragraph: string, name: string): string[] {
  const announced = /^\s*(?:[:–—]|-\s)\s*|^\s*$/u.exec(paragraph.slice(name.length));
  if (!announced) return [paragraph];
  const words = paragraph.slice(name.length + announced[0].length);
  return words === "" ? [] : [words];
}
