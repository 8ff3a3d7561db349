import { isIsoDate, type IsoDate } from "#domain/text/dates.ts";

/** What the two lines at the foot of a passport's page say (ICAO Doc 9303, part 4). */
export type MachineLines = {
  readonly familyName: string;
  readonly givenNames: string;
  readonly number: string;
  /** Three letters, as the passport writes them. */
  readonly nationality: string;
  readonly bornOn: IsoDate;
  readonly expiresOn: IsoDate;
};

const lineLength = 44;
const weights = [7, 3, 1] as const;

/**
 * Reads the two lines as they were typed or pasted: spaces and small letters do not matter. Undefined where they are not
 * two lines of 44, or where one of their check digits says that something was misread.
 */
export function readMachineLines(text: string, today: IsoDate): MachineLines | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s\u00AB]+/gu, "");
  if (letters.length !== 2 * lineLength || !/^P[A-Z0-9<]+$/u.test(letters)) return undefined;
  const [names, facts] = [letters.slice(5, lineLength), letters.slice(lineLength)];
  const whole = facts.slice(0, 10) + facts.slice(13, 20) + facts.slice(21, 43);
  const parts = [facts.slice(0, 10), facts.slice(13, 20), facts.slice(21, 28)];
  if (![...parts, whole + facts.slice(43)].every(isChecked)) return undefined;
  const [familyName = "", givenNames = ""] = names.split("<<");
  const read = {
    ...{ familyName: spaced(familyName), givenNames: spaced(givenNames), nationality: spaced(facts.slice(10, 13)) },
    number: facts.slice(0, 9).replaceAll("<", ""),
    bornOn: dayIn(facts.slice(13, 19), today),
    expiresOn: `20${dashed(facts.slice(21, 27))}`,
  };
  return isIsoDate(read.bornOn) && isIsoDate(read.expiresOn) ? read : undefined;
}

/** Is the last letter the check digit of those before it? */
function isChecked(field: string): boolean {
  return checkDigit(field.slice(0, -1)) === field.slice(-1);
}

/** The check digit of a field: its letters count 7, 3, 1, 7, 3, 1 … times, A for ten and < for nothing. */
export function checkDigit(field: string): string {
  const sum = [...field].reduce((total, letter, at) => {
    const value = letter === "<" ? 0 : parseInt(letter, 36);
    return total + value * (weights[at % 3] ?? 0);
  }, 0);
  return String(sum % 10);
}

const spaced = (field: string) => field.replaceAll("<", " ").trim();
const dashed = (digits: string) => `${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`;

/** Two digits tell no century: nobody is born after today. */
function dayIn(digits: string, today: IsoDate): string {
  const recent = `20${dashed(digits)}`;
  return recent <= today ? recent : `19${dashed(digits)}`;
}
