import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import { designationOf, partyOf } from "#domain/register/find-party.ts";
import type { Register } from "#domain/register/register.ts";

/** A name that carries a designation stands without its mark, and so without the note that the mark stands for. */
export function unmarkedDesignations(text: CheckedText, register: Register): readonly Finding[] {
  return namesIn(register, text.own).flatMap((name) => {
    const designation = designationOf(register, partyOf(register, name.party));
    if (designation === undefined || name.written.includes(designation.mark)) return [];
    if (text.own.startsWith(designation.mark, name.end) || isOfTheNote(text.own, name.end)) return [];
    const written = text.text.slice(name.start, name.end);
    return [foundAt(text, "designation-unmarked", name, { written }, `${written}${designation.mark}`)];
  });
}

/** The notes themselves write the name bare: "the ICJ Opinion on the Kosovo declaration of independence". */
const isOfTheNote = (text: string, end: number) => /^\s+declaration of independence/u.test(text.slice(end));
