/** What is said of each way in which a file is no list that can be looked at. */
export const listProblemWords = {
  none: "import.problem.none",
  "too large": "network.import_too_large",
  empty: "import.problem.empty",
  "another kind": "network.import_another_kind",
  "no record": "network.import_another_kind",
  "too many": "import.problem.too_many",
} as const;

/** The files that a list may come in, as a file field takes them. */
export const listAccepted =
  ".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
