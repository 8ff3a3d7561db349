import { readMachineLines } from "#domain/registering/machine-lines.ts";
import type { Answers } from "#domain/registering/sent.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import { isIsoDate, type IsoDate } from "#domain/text/dates.ts";

export const passportKinds = ["ordinary", "official", "diplomatic"] as const;
export type PassportKind = (typeof passportKinds)[number];

/** What a letter for a visa says of a passport. */
export type PassportFacts = {
  readonly kind: PassportKind;
  /** Capital letters and digits. */
  readonly number: string;
  readonly nationality: string;
  readonly bornOn: IsoDate;
  readonly expiresOn: IsoDate;
};

export type PassportField = "number" | "nationality" | "bornOn" | "expiresOn" | "lines";

/** Never the value, only what is wrong with it. */
export type PassportProblem =
  "missing" | "no-number" | "too-long" | "no-day" | "not-yet" | "expired" | "misread" | "differs";

export type PassportRead =
  { readonly facts: PassportFacts } | { readonly problems: Readonly<Partial<Record<PassportField, PassportProblem>>> };

type Days = {
  readonly today: IsoDate;
  /** The meeting's last day: a passport that ends before it lets nobody in. */
  readonly endsOn: IsoDate;
};

/** Reads a passport as its owner typed it: field by field, or by the two lines at the foot of its page, or both. */
export function readPassport(sent: Answers, days: Days): PassportRead {
  const { lines = "" } = sent;
  const read = lines.trim() === "" ? undefined : readMachineLines(lines, days.today);
  if (lines.trim() !== "" && !read) return { problems: { lines: "misread" } };
  const number = numberIn(sent.number) || (read?.number ?? "");
  const nationality = headerLine(sent.nationality ?? "", longest + 1) || (read?.nationality ?? "");
  const bornOn = (sent.bornOn ?? "") || (read?.bornOn ?? "");
  const expiresOn = (sent.expiresOn ?? "") || (read?.expiresOn ?? "");
  const kind = passportKinds.find((one) => one === sent.kind) ?? "ordinary";
  const facts: PassportFacts = { kind, number, nationality, bornOn, expiresOn };
  const problems = problemsWith(facts, days);
  if (read && (read.number !== number || read.bornOn !== bornOn || read.expiresOn !== expiresOn))
    return { problems: { ...problems, lines: "differs" } };
  return Object.keys(problems).length === 0 ? { facts } : { problems };
}

const longest = 100;

/** As it is compared: people write it with spaces, dashes and small letters. */
const numberIn = (text = "") => text.toUpperCase().replaceAll(/[\s-]+/gu, "");

function problemsWith({ number, nationality, bornOn, expiresOn }: PassportFacts, { today, endsOn }: Days) {
  const found: Partial<Record<PassportField, PassportProblem>> = {};
  if (number === "") found.number = "missing";
  else if (!/^[A-Z0-9]{5,15}$/u.test(number) || !/\d/u.test(number)) found.number = "no-number";
  if (nationality === "") found.nationality = "missing";
  else if (nationality.length > longest) found.nationality = "too-long";
  const born = dayProblem(bornOn) ?? (bornOn > today ? "not-yet" : undefined);
  if (born) found.bornOn = born;
  const expires = dayProblem(expiresOn) ?? (expiresOn < endsOn ? "expired" : undefined);
  if (expires) found.expiresOn = expires;
  return found;
}

function dayProblem(day: string): PassportProblem | undefined {
  if (day === "") return "missing";
  return isIsoDate(day) ? undefined : "no-day";
}
