/** "A. Marin" is A.M.: enough to know a colleague by. */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => [...word.replaceAll(/[^\p{L}]/gu, "")][0]?.toUpperCase())
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter}.`)
    .join("");
}
