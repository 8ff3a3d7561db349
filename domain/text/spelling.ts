/** The two ways in which the reports of this desk spell and punctuate English. */
export const spellings = ["en-GB", "en-US"] as const;
export type Spelling = (typeof spellings)[number];

/** The spelling that a language tag asks for: "en" is British English, the house's own. */
export function spellingOf(language: string | undefined): Spelling {
  return language?.toLowerCase() === "en-us" ? "en-US" : "en-GB";
}

/** Puts a title in quotes; `stop` is what ends the sentence with it, which Americans put inside. */
export function quoted(text: string, spelling: Spelling, stop = ""): string {
  return spelling === "en-US" ? `“${text}${stop}”` : `‘${text}’${stop}`;
}
