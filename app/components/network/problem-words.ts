import type { MessageId } from "#app/locales/messages.tsx";
import type { EntryProblem } from "#domain/network/judge-entry.ts";

/** What is said of each way in which an entry cannot be. */
export const problemWords: Readonly<Record<EntryProblem["why"], MessageId>> = {
  missing: "network.wrong.missing",
  "too long": "network.wrong.too_long",
  "not one line": "network.wrong.not_one_line",
  formula: "network.wrong.formula",
  unknown: "network.wrong.unknown",
  "no address": "network.wrong.no_address",
  "foreign letters": "network.wrong.foreign_letters",
  "no day": "network.wrong.no_day",
  "ends before it begins": "network.wrong.ends_early",
  "known already": "network.wrong.known",
  "twice in the file": "network.wrong.twice",
};

/** The name of the field in which something is wrong. */
export const fieldWords: Readonly<Record<EntryProblem["field"], MessageId>> = {
  party: "network.party",
  name: "network.name",
  function: "network.function",
  institution: "contacts.institution",
  address: "contacts.address",
  copy: "contacts.copy",
  languages: "network.languages",
  bodies: "network.bodies",
  from: "network.from",
  until: "network.until",
};
