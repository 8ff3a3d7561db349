/** Why an act upon the report changed nothing, as a page says it. */
export const draftNews = [
  "begun-already",
  "not-begun",
  "changed-meanwhile",
  "reason-missing",
  "left-out-already",
  "not-left-out",
  "dismissed-already",
  "not-dismissed",
  "shaped-already",
  "frozen",
  "archived",
] as const;
export type DraftNews = (typeof draftNews)[number];
