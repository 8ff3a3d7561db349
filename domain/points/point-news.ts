/** Why an act upon points changed nothing, as a page says it. */
export const pointNews = [
  "changed-meanwhile",
  "settled",
  "archived",
  "frozen",
  "no-such-place",
  "no-such-other",
  "no-such-line",
  "no-such-proposal",
  "not-settled",
  "missing",
  "not-sent",
] as const;
export type PointNews = (typeof pointNews)[number];
