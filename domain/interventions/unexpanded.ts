/** A word that stands for several, and whether these lines have said for what. */
export type AcronymUse = { readonly acronym: string; readonly expansion?: string; readonly isExpanded: boolean };

/**
 * The acronyms in a text, each once, in order. One counts as expanded where some line has its words before it; what
 * stands for a party or a body is a name and is left out.
 *
 * @param names Letters that are names.
 */
export function acronymsIn(
  text: string,
  lines: readonly string[],
  known: readonly { readonly acronym: string; readonly expansion: string }[],
  names: ReadonlySet<string>,
): readonly AcronymUse[] {
  const said = lines.join("\n").toLocaleLowerCase("en");
  return [...new Set(text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}\d]{1,7}(?![\p{L}\d])/gu) ?? [])]
    .filter((acronym) => !names.has(acronym))
    .map((acronym) => {
      const expansion = known.find((entry) => entry.acronym === acronym)?.expansion;
      const form = expansion?.toLocaleLowerCase("en");
      const isExpanded =
        form === undefined ? said.includes(`(${acronym.toLocaleLowerCase("en")})`) : said.includes(form);
      return { acronym, ...(expansion !== undefined && { expansion }), isExpanded };
    });
}
