/**
 * What stands for a name in an address: letters without their marks, words joined by hyphens; a name in another script
 * keeps its letters. Undefined where nothing of it can stand there.
 */
export function addressWord(name: string): string | undefined {
  const bare = name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .normalize("NFC");
  const word = bare
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, "");
  return word === "" ? undefined : word;
}
