import { headerLine } from "#domain/mail/mail-text.ts";

/** What Windows, macOS and Linux refuse in a name, or read as a folder. */
const refused = /[<>:"/\\|?*]/gu;
const longest = 80;

/** A text of somebody's as part of a file's name, on any machine: no folder, no marks that hide its ending. */
export function asFileName(text: string): string {
  const plain = headerLine(text.normalize("NFC").replaceAll(refused, " "), longest);
  // Windows drops a stop at the end, and others hide what begins with one.
  return plain.replaceAll(/^[. ]+|[. ]+$/gu, "");
}

/** Gives each name once: the second of the same is "name (2)". Large and small letters are the same file to some. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let unique = name;
    for (let count = 2; given.has(unique.toLowerCase()); count++) unique = `${name} (${count})`;
    given.add(unique.toLowerCase());
    return unique;
  };
}
