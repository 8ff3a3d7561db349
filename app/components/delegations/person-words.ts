import { problemWords } from "#app/components/network/problem-words.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import type { PersonField, PersonProblem } from "#domain/delegations/judge-person.ts";

/** What is said of each way in which a person cannot be. */
export const personProblemWords: Readonly<Record<PersonProblem["why"], MessageId>> = {
  ...problemWords,
  "known already": "delegations.wrong.known",
  "no number": "delegations.wrong.no_number",
};

/** The name of a field of a person. */
export const personFieldWords: Readonly<Record<PersonField, MessageId>> = {
  party: "people.delegation",
  courtesy: "delegations.courtesy",
  givenName: "delegations.given_name",
  familyName: "delegations.family_name",
  function: "network.function",
  institution: "contacts.institution",
  address: "contacts.address",
  phone: "delegations.phone",
  languages: "network.languages",
};
