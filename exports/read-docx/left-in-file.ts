import type { Finding, FindingPlace } from "#domain/checks/finding.ts";
import { leftoverNotes, personalData } from "#domain/checks/left-in-text.ts";
import type { Listener } from "#domain/files/xml-listener.ts";
import { openPackage, partOf, type Package } from "#exports/read-docx/package.ts";
import { readPaper } from "#exports/read-docx/paper.ts";
import { sift } from "#exports/read-docx/sieve.ts";

/** What may not be left inside a Word file that is sent. */
export type LeftInFile = {
  readonly check: "tracked-changes" | "comments" | "hidden-words" | "author" | Finding["check"];
  readonly level: "error";
  readonly where: FindingPlace;
  readonly values: Finding["values"];
};

/** Changes, comments, hidden words, a person's name as the author, personal data and writers' notes. Throws DocxRefused. */
export function leftInFile(bytes: Uint8Array): readonly LeftInFile[] {
  const { lines, left } = readPaper(bytes);
  const counted = (check: LeftInFile["check"], count: number): LeftInFile[] =>
    count === 0 ? [] : [{ check, level: "error", where: {}, values: { count } }];
  return [
    ...counted("tracked-changes", left.tracked),
    ...counted("comments", left.comments),
    ...counted("hidden-words", left.hidden),
    ...authorsOf(openPackage(bytes)).map((name): LeftInFile => ({
      check: "author",
      level: "error",
      where: {},
      values: { name },
    })),
    ...inTexts(lines),
  ];
}

function inTexts(lines: ReturnType<typeof readPaper>["lines"]): LeftInFile[] {
  let paragraph = 0;
  return lines.flatMap(({ sign, words }) => {
    paragraph = Number(/^(\d+)\.$/u.exec(sign)?.[1] ?? paragraph);
    const point = /^\(([a-z]+)\)$/u.exec(sign)?.[1];
    const text = { paragraph, kind: "free", text: words, own: words, ...(point !== undefined && { point }) } as const;
    return [...personalData(text), ...leftoverNotes(text)].map(({ check, where, values }): LeftInFile => ({
      ...{ check, level: "error", values },
      where: paragraph === 0 ? {} : where,
    }));
  });
}

/** Who is named as the author and did not write in the name of a secretariat, each once. */
export function authorsOf(parts: Package): readonly string[] {
  const core = partOf(parts, "docProps/core.xml");
  const names = new Set<string>();
  const listener: Listener = {
    opened: () => undefined,
    closed: () => undefined,
    text: (text, within) => {
      if (/^(?:dc:creator|cp:lastModifiedBy)$/u.test(within) && text.trim() !== "") names.add(text.trim());
    },
  };
  if (core) sift(core, listener);
  return [...names].filter((name) => !/Secretariat$/u.test(name));
}
