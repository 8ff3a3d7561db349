/**
 * Where to go back to: the path asked for, if it lies in this house, else the front door.
 * Two slashes, or a backslash that browsers read as one, would lead to another site.
 */
export function safeReturnPath(asked: FormDataEntryValue | string | null | undefined): string {
  if (typeof asked !== "string" || !isPathHere(asked)) return "/";
  const { pathname, search, hash } = new URL(asked, "http://here.invalid");
  const path = `${pathname}${search}${hash}`;
  return isPathHere(path) ? path : "/";
}

function isPathHere(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path);
}

/**
 * An address of ours, made of parts that may hold anything, as ids from a file do: pathTo`/meetings/${id}/report`.
 * Unencoded, a slash among them would lead elsewhere, and a letter beyond Latin-1 stops the answer that goes there.
 */
export function pathTo(fixed: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: fixed }, ...parts.map(encodeURIComponent));
}
