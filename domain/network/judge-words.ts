import { isOneAddress } from "#domain/mail/address.ts";
import { beginsFormula } from "#domain/text/table-text.ts";

/** What makes a word of a person or an office impossible. */
export type WordProblem = "missing" | "too long" | "not one line" | "formula" | "no address" | "foreign letters";

/** Longer than any name of an office that was met. */
const longestField = 300;

/** What is wrong with a name or an office, as it would stand in a list or a mail. */
export function lineProblem(text: string, isRequired: boolean): WordProblem | undefined {
  if (text === "") return isRequired ? "missing" : undefined;
  if (text.length > longestField) return "too long";
  // A brace in a name could be taken for the place of a link in a mail.
  if (/[{}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) return "not one line";
  return beginsFormula(text) ? "formula" : undefined;
}

/** What is wrong with an address to which mail is to go. */
export function addressProblem(address: string): WordProblem | undefined {
  if (address === "") return "missing";
  if (/[^\p{ASCII}]/u.test(address)) return "foreign letters";
  return isOneAddress(address) && !beginsFormula(address) ? undefined : "no address";
}
