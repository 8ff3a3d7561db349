import type { RedlineEntry, RedlineLine } from "#domain/redline/redline.ts";

/** The new words with the changed ones marked; the lost words too; or the new words alone. */
export const redlineModes = ["changes", "redline", "clean"] as const;

export type RedlineMode = (typeof redlineModes)[number];

/** Where an entry stands on the page: the keys N and P and the list of changes go there. */
export const changeId = (place: number) => `change-${place}`;

/** Of a line a page says its place alone: its words are in the pieces. A whole redline is one of these too. */
export type LineOnPage = Pick<RedlineLine, "id" | "kind" | "where" | "label">;
export type EntryOnPage = Pick<RedlineEntry, "kind" | "pieces" | "move"> & {
  readonly old: readonly LineOnPage[];
  readonly now: readonly LineOnPage[];
};

/** Is the entry seen in this way of reading? What is gone is in the redline alone. */
export const isShownIn = (mode: RedlineMode, { kind, now }: EntryOnPage) =>
  mode === "redline" || (kind !== "away" && now.length > 0);

/** A version by its id and number; the text as it stands has no number. */
export type Choice = { readonly id: string; readonly number?: number | undefined };
