import { createHash } from "node:crypto";
import { Bookmark, BookmarkEnd, BookmarkStart } from "docx";
import type { ParagraphChild } from "docx";
import type { Report } from "#domain/report/report.ts";

export type ParagraphBookmarks = { readonly paragraph: string; readonly points: readonly string[] };

/**
 * The bookmarks of each paragraph and its points, in the order of the report. A name comes from the ids alone, so that
 * it stays the same from version to version and a returned file can be matched; no name occurs twice.
 */
export function bookmarkNames(report: Report): ParagraphBookmarks[] {
  const taken = new Set<string>();
  const claim = (id: string) => {
    const name = [plainName(id), hashedName(id)].find((candidate) => candidate !== undefined && !taken.has(candidate));
    const unique = name ?? hashedName(`${id} ${taken.size}`);
    taken.add(unique);
    return unique;
  };
  return report.paragraphs.map(({ id, points }) => ({
    paragraph: claim(id),
    points: points.map((point) => claim(`${id}.${point.id}`)),
  }));
}

/** Word takes 40 letters, digits and underscores, and does not tell capitals from small letters. */
function plainName(id: string): string | undefined {
  return /^[a-z0-9.-]{1,37}$/u.test(id) ? `rp_${id.replace(/[.-]/gu, "_")}` : undefined;
}

function hashedName(id: string): string {
  return `rp_${createHash("sha256").update(id, "utf8").digest("hex").slice(0, 32)}`;
}

/** A bookmark with our own number: npm docx counts through the life of the process, and a report must give the same bytes twice. */
export class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}
