import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { statementsIn } from "#domain/checks/speaking.ts";
import type { Register } from "#domain/register/register.ts";

// What is said of speaking, in the present and as reports have it.
const past: Readonly<Record<string, string>> = {
  adds: "added",
  announces: "announced",
  asks: "asked",
  clarifies: "clarified",
  concludes: "concluded",
  confirms: "confirmed",
  describes: "described",
  emphasises: "emphasised",
  emphasizes: "emphasized",
  explains: "explained",
  expresses: "expressed",
  highlights: "highlighted",
  informs: "informed",
  introduces: "introduced",
  mentions: "mentioned",
  notes: "noted",
  observes: "observed",
  outlines: "outlined",
  presents: "presented",
  proposes: "proposed",
  raises: "raised",
  recalls: "recalled",
  recommends: "recommended",
  reiterates: "reiterated",
  replies: "replied",
  reports: "reported",
  requests: "requested",
  says: "said",
  states: "stated",
  stresses: "stressed",
  suggests: "suggested",
  thanks: "thanked",
  underlines: "underlined",
  underscores: "underscored",
  welcomes: "welcomed",
};
const singular = Object.keys(past).join("|");
const verb = new RegExp(
  `^\\s+(?:(?:also|further|then|finally|additionally|\\p{L}+ly)\\s+)?(${singular})(?![\\p{L}-])`,
  "u",
);

/** Minutes are told in the past; what a party does at home ("has an asylum law") may stand in the present. */
export function presentTense(text: CheckedText, register: Register): readonly Finding[] {
  return statementsIn(register, text.own).flatMap(({ restFrom, sentence, isOwner, subjects }) => {
    const match = isOwner || subjects.length > 1 ? null : verb.exec(text.own.slice(restFrom, sentence.end));
    const written = match?.[1];
    if (!match || written === undefined) return [];
    const end = restFrom + match[0].length;
    const span = { start: end - written.length, end };
    return [foundAt(text, "present-tense", span, { written }, past[written])];
  });
}
