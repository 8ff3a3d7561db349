import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import { editsBetween } from "#domain/text/edits.ts";
import { quotationsIn } from "#domain/text/quotations.ts";

const session =
  /\b[Ss]ession (?<number>\d{1,2})(?!\d)(?<lead>(?:,?\s+(?:on|entitled|titled|called|dedicated to|devoted to)|,|:|\s+\()?\s*(?=["'‘“«]))?/gu;

/** A session that the programme does not have, or that it calls otherwise than the text, in quotation marks, does. */
export function sessionsNotOnProgramme(text: CheckedText, { sessions = [] }: MeetingRecord): readonly Finding[] {
  const numbered = sessions.filter(({ kind, number }) => kind === "session" && number !== undefined);
  if (numbered.length === 0) return [];
  return [...text.text.matchAll(session)].flatMap(({ index, 0: written, groups = {} }) => {
    const number = Number(groups.number);
    const onProgramme = numbered.find((one) => one.number === number);
    const nameEnd = index + written.length - (groups.lead?.length ?? 0);
    if (!onProgramme) {
      const span = { start: index, end: nameEnd };
      return [
        foundAt(text, "no-such-session", span, { number, last: Math.max(...numbered.map((one) => one.number ?? 0)) }),
      ];
    }
    const quotation =
      groups.lead === undefined
        ? undefined
        : quotationsIn(text.text).find(({ start }) => start === index + written.length);
    const { title } = onProgramme;
    if (!quotation || title === undefined || isSameTitle(quotation.inner, title)) return [];
    const span = { start: quotation.start + 1, end: quotation.end - 1 };
    return [foundAt(text, "session-title", span, { number, written: quotation.inner, title }, title)];
  });
}

const isSameTitle = (one: string, other: string) => plain(one) === plain(other);

const plain = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const bodyName = /(?:\p{Lu}[\p{L}-]+\s+(?:(?:and|on|of|the|for)\s+)*){1,6}Working Group(?!s)/gu;

/** Two letters more or less, or a plural, are a slip; what differs more is another body. */
const slip = 2;

/** A body nearly called as the register calls it: "the Silk Route Working Group". */
export function bodiesMisnamed(text: CheckedText, register: Register): readonly Finding[] {
  if (!text.own.includes("Working Group")) return [];
  const names = register.bodies.flatMap(({ name, shortName }) => [name, shortName]);
  return [...text.own.matchAll(bodyName)].flatMap(({ index, 0: written }) => {
    const bare = written.replace(/^(?:The|A|Joint|This)\s+/u, "");
    if (names.some((name) => bare.endsWith(name))) return [];
    const near = names.find((name) => name !== bare && editsBetween(name, bare, slip) <= slip);
    if (near === undefined) return [];
    const end = index + written.length;
    return [foundAt(text, "body-name", { start: end - bare.length, end }, { written: bare, name: near }, near)];
  });
}
