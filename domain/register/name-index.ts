import type { PartyId } from "#domain/record/record.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { languages, type Party, type Register } from "#domain/register/register.ts";

/** How a name was written: by the name of today or of before, by a formal name, by letters, or in some other known way. */
const namings = ["current", "former", "formal", "acronym", "other"] as const;
export type Naming = (typeof namings)[number];

/** Which party a folded form is the name of; `null` where it is the name of two, or of something that is no party. */
export type IndexedName = {
  readonly party: PartyId;
  readonly how: Naming;
  /** How a text must begin it to mean it: "turkey" is a bird, "us" a pronoun. */
  readonly capitals: Capitals;
  /** "the" where running text puts it before this form. */
  readonly article?: string;
};
export type Capitals = "none" | "first" | "several";

export type NameIndex = {
  readonly names: ReadonlyMap<string, IndexedName | null>;
  /** Length in words of the longest form that begins with a word. */
  readonly longestFrom: ReadonlyMap<string, number>;
};

const leadingArticles = new Set(["the", "la", "le", "les", "l"]);

// What holds the name of a party and does not mean it: places, bodies, and the states outside the Union.
const notParties = [
  ["Northern Ireland", "Irlande du Nord", "Северная Ирландия", "أيرلندا الشمالية"],
  ["Central Macedonia", "Eastern Macedonia", "Western Macedonia", "Greek Macedonia"],
  ["New Mexico", "Inner Mongolia", "South Georgia", "American Samoa", "South China Sea"],
  ["Gulf of Guinea", "Gulf of Oman", "Lake Chad", "Niger Delta", "Niger River", "Congo River", "Jordan River"],
  ["Jordan Valley", "non-EU", "European Union Agency for Fundamental Rights", "EU Agency for Fundamental Rights"],
].flat();

const indexByRegister = new WeakMap<Register, NameIndex>();

/** Every form in which the register knows its parties, built once for each register. */
export function nameIndexOf(register: Register): NameIndex {
  let index = indexByRegister.get(register);
  if (!index) {
    index = builtIndex(register);
    indexByRegister.set(register, index);
  }
  return index;
}

/** The folded form by which a name is looked up: its words without a leading article. */
export function nameKey(words: readonly string[]): string {
  const [first, ...rest] = words;
  return first !== undefined && rest.length > 0 && leadingArticles.has(first) ? rest.join(" ") : words.join(" ");
}

function builtIndex(register: Register): NameIndex {
  const names = new Map<string, IndexedName | null>();
  for (const party of register.parties) {
    for (const { form, ...name } of formsOf(party)) {
      const key = keyOf(form);
      if (key) names.set(key, merged(names.get(key), { ...name, party: party.id }));
    }
  }
  for (const phrase of notParties) names.set(keyOf(phrase), null);
  return { names, longestFrom: longestFrom(names.keys()) };
}

function keyOf(form: string): string {
  return nameKey(foldedWords(form).map(({ folded }) => folded));
}

/** One party: its plainer naming counts. Two parties: nobody is meant. */
function merged(known: IndexedName | null | undefined, name: IndexedName): IndexedName | null {
  if (known === undefined) return name;
  if (known === null || known.party !== name.party) return null;
  return namings.indexOf(name.how) < namings.indexOf(known.how) ? { ...known, ...name } : { ...name, ...known };
}

type Form = Omit<IndexedName, "party"> & { readonly form: string };

function formsOf(party: Party): readonly Form[] {
  const forms: Form[] = [];
  for (const language of languages) {
    const present = party.names[language].at(-1);
    for (const name of party.names[language]) {
      const isPresent = name === present;
      const { short, formal, article, acronym } = name;
      forms.push(written(short, isPresent ? "current" : "former", article));
      if (formal) forms.push(written(formal, isPresent ? "formal" : "former"));
      if (acronym) forms.push(written(acronym, "acronym"));
    }
  }
  if (party.acronym) forms.push(written(party.acronym, "acronym"));
  for (const form of party.written ?? []) forms.push(written(form, isAcronym(form) ? "acronym" : "other"));
  return forms;
}

function written(form: string, how: Naming, article = /^the (?=\S)/.exec(form)?.[0].trimEnd()): Form {
  return { form, how, capitals: capitalsOf(form), ...(article ? { article } : {}) };
}

function capitalsOf(form: string): Capitals {
  if (isAcronym(form)) return "several";
  return /^(?:(?:the|la|les|le) |l’)?\p{Lu}/u.test(form) ? "first" : "none";
}

function isAcronym(form: string): boolean {
  return !/\s/u.test(form) && form.length <= 6 && (form.match(/\p{Lu}/gu) ?? []).length >= 2;
}

function longestFrom(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}
