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
