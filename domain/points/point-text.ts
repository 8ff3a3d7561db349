import { cleanRemark } from "#domain/remarks/remark-text.ts";

/** In characters: a point is a sentence or two that somebody says standing. */
export const longestPoint = 2_000;

/** The words of a point or a heading on one line, as they are kept; undefined where they are too many. */
export function cleanPoint(text: string): string | undefined {
  const cleaned = cleanRemark(text).replaceAll(/\s+/gu, " ");
  return cleaned.length > longestPoint ? undefined : cleaned;
}
