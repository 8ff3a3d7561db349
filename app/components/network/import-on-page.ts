import type { ListUnderWay } from "#app/components/files/list-stored.tsx";
import type { EntryDoubt, EntryProblem } from "#domain/network/judge-entry.ts";
import type { ColumnName } from "#domain/network/contact-rows.ts";

export type ContactImportsOnPage = {
  readonly dialogue: { readonly id: string; readonly name: string };
  /** Files that wait to be looked at and taken in. */
  readonly waiting: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  /** Lists that are being taken in, or of which that broke off. */
  readonly underWay: readonly ListUnderWay[];
  /** What was taken in and can be undone. */
  readonly imports: readonly ContactImportOnPage[];
};

export type ContactImportOnPage = {
  readonly id: string;
  readonly fileName: string;
  readonly count: number;
  readonly importedAt: string;
};

export type RowOnPage = {
  readonly line: number;
  readonly party: string;
  readonly name: string;
  readonly institution: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly problems: readonly EntryProblem[];
  readonly doubts: readonly EntryDoubt[];
};

export type ListReadOnPage = {
  readonly kind: "read";
  readonly coding?: "UTF-8" | "UTF-16" | "Windows-1252";
  /** Headings that nobody knows. */
  readonly unknown: readonly string[];
  /** Columns without which nothing can be taken in. */
  readonly missing: readonly ColumnName[];
  readonly accepted: number;
  readonly refused: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly RowOnPage[];
};

export type ContactListOnPage = {
  readonly dialogueId: string;
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly kind: "reading"; readonly progress: number }
    | { readonly kind: "refused"; readonly fault: "broken" | "too large" | "unsafe" | "too hard" }
    | ListReadOnPage;
};
