import type { Party } from "#domain/register/register.ts";

/** The id of the party that somebody most likely meant by a name or a mistyped id; undefined where that is open. */
export function nearPartyId(given: string, parties: readonly Party[]): string | undefined {
  const wanted = plain(given);
  const named = parties.find((party) => spellings(party).some((spelling) => plain(spelling) === wanted));
  if (named) return named.id;
  // With three letters one slip leads from a state to a dozen others: nothing is suggested.
  if (wanted.length <= 3) return undefined;
  const near = parties.filter(({ id }) => isOneSlip(plain(id), wanted));
  return near.length === 1 ? near[0]?.id : undefined;
}

function spellings({ id, code, acronym, written = [], names }: Party): string[] {
  const dated = Object.values(names).flat();
  return [id, code, acronym, ...written, ...dated.flatMap((name) => [name.short, name.formal, name.acronym])].filter(
    (spelling) => spelling !== undefined,
  );
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}\p{P}\p{Z}]/gu, "")
    .toLowerCase();
}

/** One letter more, less or other, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
  return (
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB.slice(1) ||
    (restOfA.slice(0, 2) === [...restOfB.slice(0, 2)].reverse().join("") && restOfA.slice(2) === restOfB.slice(2))
  );
}
