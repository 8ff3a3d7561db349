import type { DatedName, Designation, Language, Party } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/**
 * short: "Netherlands" · running, as inside a sentence: "the Netherlands" · formal: "the Kingdom of the Netherlands" ·
 * sorting: what lists are ordered by, never printed · acronym: "IOM", or the running name of a party without one.
 */
export type NameForm = "short" | "running" | "formal" | "sorting" | "acronym";

/**
 * What this dialogue calls a party on a day. A day before the oldest name has the oldest; a name without a formal form
 * gives its running one. A party with a designation carries its mark in every printed form: "Kosovo*".
 */
export function nameOn(party: Party, on: IsoDate, form: NameForm, language: Language = "en"): string {
  const name = nameInForce(party.names[language], on);
  if (!name) return party.id;
  if (form === "sorting") return name.sortAs ?? name.short;
  return printed(party, name, form, language) + (party.designation ? mark : "");
}

/** "Turkey’s", "the Netherlands’": after a final s only the apostrophe (house grammar, "A sentence", 3). */
export function possessive(name: string): string {
  return /s$/iu.test(name) ? `${name}’` : `${name}’s`;
}

/** The few letters that stand for a party on the screen: "TUR", "IOM", "BALI". */
export function codeOf(party: Party): string {
  return party.code ?? party.id;
}

// The one mark that the register knows (Designation.mark); the note it stands for is printed once, by the report.
const mark: Designation["mark"] = "*";

function nameInForce(names: readonly DatedName[], on: IsoDate): DatedName | undefined {
  return names.findLast(({ from }) => from === null || from <= on) ?? names[0];
}

function printed(party: Party, name: DatedName, form: Exclude<NameForm, "sorting">, language: Language): string {
  switch (form) {
    case "short":
      return name.short;
    case "running":
      return withArticle(name);
    case "formal":
      return name.formal ?? withArticle(name);
    case "acronym":
      return name.acronym ?? latinAcronym(party, language) ?? withArticle(name);
  }
}

function withArticle({ article, short }: DatedName): string {
  if (!article) return short;
  return article.endsWith("’") ? article + short : `${article} ${short}`;
}

/** Arabic papers write names out: a Latin acronym inside a line that runs from the right breaks its order. */
function latinAcronym(party: Party, language: Language): string | undefined {
  return language === "ar" ? undefined : party.acronym;
}
