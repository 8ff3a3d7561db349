import { courtesies, type Courtesy } from "#domain/delegations/registration.ts";

type Named = { readonly courtesy: Courtesy; readonly givenName: string; readonly familyName: string };

const titles: ReadonlyMap<string, Courtesy> = new Map([
  ...courtesies.map((courtesy) => [plain(courtesy), courtesy] as const),
  ...(["mrs", "miss", "mme", "madame", "frau", "г-жа"] as const).map((title) => [title, "Ms"] as const),
  ...(["m", "monsieur", "herr", "г-н"] as const).map((title) => [title, "Mr"] as const),
]);

/** The courtesy that a word or two stand for: "Mrs.", "H. E. Mr". Undefined for what is none. */
export function courtesyOf(written: string): Courtesy | undefined {
  return titles.get(plain(written));
}

function plain(written: string): string {
  return written.toLowerCase().replaceAll(/[.\s]/gu, "");
}

/**
 * A name written in one, as lists have it: "Ms Aylin YILMAZ", "YILMAZ, Aylin", "Aylin Yilmaz". What is all in capitals
 * is the family name; where nothing is, the last word.
 */
export function writtenName(written: string): Named {
  const { courtesy, name } = withoutCourtesy(written);
  const [before, after] = name.split(",", 2).map((part) => part.trim());
  if (after) return { courtesy, givenName: after, familyName: before ?? "" };
  const words = name.split(" ");
  const isCapital = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
  const capitals = words.filter(isCapital);
  const family = capitals.length > 0 && capitals.length < words.length ? capitals : words.slice(-1);
  const given = words.filter((word) => !family.includes(word));
  return { courtesy, givenName: given.join(" "), familyName: family.join(" ") };
}

function withoutCourtesy(written: string): { readonly courtesy: Courtesy; readonly name: string } {
  const words = written.split(" ");
  for (const count of [3, 2, 1]) {
    const courtesy = courtesyOf(words.slice(0, count).join(" "));
    if (courtesy && words.length > count) return { courtesy, name: words.slice(count).join(" ") };
  }
  return { courtesy: "", name: written };
}
