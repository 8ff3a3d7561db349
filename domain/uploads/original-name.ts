const longest = 120;

/**
 * The name under which somebody brought a file in, to be shown and never to be opened: without folders, control
 * characters and those that turn the direction of text ("gnp.exe" for "exe.png"), and no longer than a line.
 */
export function originalName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[. ]+/, "")
    .trim();
  const letters = [...clean];
  if (letters.length <= longest) return clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? "";
  return `${letters.slice(0, longest - ending.length - 1).join("")}…${ending}`;
}
