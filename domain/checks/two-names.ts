import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import type { PartyId } from "#domain/record/record.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { NameInText } from "#domain/register/read-names-in.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { capitalFirst, isAtBeginning } from "#domain/text/sentences.ts";

/**
 * One state under two names in one report: the second name, where it first stands. A short name beside the formal one
 * that holds it ("Moldova", "the Republic of Moldova") is one name; a state that has changed its name has to be called
 * one of those that the register has for the day.
 */
export function twoNames(texts: readonly CheckedText[], register: Register, on: IsoDate): readonly Finding[] {
  const uses = texts.flatMap((text) =>
    namesIn(register, text.own)
      .filter(({ party }) => partyOf(register, party).kind === "state")
      .map((name) => ({ text, name })),
  );
  return [...Map.groupBy(uses, ({ name }) => name.party)].flatMap(([party, named]) => {
    const [first] = named;
    if (first === undefined || named.every(({ name }) => name.written === first.name.written)) return [];
    const official = officialForms(party, register, on);
    const hasChanged = partyOf(register, party).names.en.length > 1;
    const other = named.find(({ name }) => isOtherName(first.name, name, official, hasChanged));
    if (other === undefined) return [];
    const values = { written: other.name.written, first: first.name.written, paragraph: first.text.paragraph };
    const name = withItsArticle(first.name, register, on);
    const replacement = isAtBeginning(other.text.own, other.name.start) ? capitalFirst(name) : name;
    return [foundAt(other.text, "two-names", other.name, values, replacement)];
  });
}

function isOtherName(first: NameInText, name: NameInText, official: ReadonlySet<string>, hasChanged: boolean): boolean {
  const [one, two] = [bare(first.written), bare(name.written)];
  if (one === two) return false;
  const isPartOfOther = ` ${one} `.includes(` ${two} `) || ` ${two} `.includes(` ${one} `);
  return !isPartOfOther || (hasChanged && (!official.has(one) || !official.has(two)));
}

/** The first name as running text has it: a list may have left its article out. */
function withItsArticle({ party: id, written }: NameInText, register: Register, on: IsoDate): string {
  const party = partyOf(register, id);
  const forms = (["running", "formal"] as const).map((form) => nameOn(party, on, form));
  return forms.find((form) => bare(form) === bare(written)) ?? written;
}

function officialForms(id: PartyId, register: Register, on: IsoDate): ReadonlySet<string> {
  const party = partyOf(register, id);
  return new Set((["short", "running", "formal"] as const).map((form) => bare(nameOn(party, on, form))));
}

/** The words of a name without its article; case and accents make no other name. */
function bare(name: string): string {
  return foldedWords(name)
    .map(({ folded }) => folded)
    .join(" ")
    .replace(/^the /u, "");
}
