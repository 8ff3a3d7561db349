/** What followers hear of: each kind names what to look at again. */
export const newsKinds = [
  "floor",
  "options",
  "programme",
  "remarks",
  "lines",
  "presence",
  "points",
  "report",
  "version",
] as const;
export type NewsKind = (typeof newsKinds)[number];
