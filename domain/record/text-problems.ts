import { recordLimits } from "#domain/record/limits.ts";
import { pathText, shown, type Path, type RecordProblem } from "#domain/record/problem.ts";

/** What XML 1.0 refuses (§2.2) and half surrogates, which no UTF-8 can hold: neither Word nor a database keeps them. */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What keeps one text from being stored and printed, as a sentence; undefined where nothing does. */
function textProblem(text: string): string | undefined {
  if (text.length > recordLimits.text) {
    return `This text has ${text.length} characters; at most ${recordLimits.text} are taken in: shorten or divide it.`;
  }
  const at = text.search(unprintable);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return `Character ${at + 1} is the control character U+${code}, which Word refuses: take it out.`;
}

/** The problems of every text at any depth of a value read from JSON, keys included. */
export function textProblemsIn(value: unknown): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const visit = (item: unknown, path: Path): void => {
    if (typeof item === "string") {
      const message = textProblem(item);
      if (message) problems.push({ path: pathText(path), message });
    } else if (Array.isArray(item)) {
      // Numbers and the like are passed over here: a path for each of a million would cost a second.
      item.forEach((part: unknown, index) => holdsText(part) && visit(part, [...path, index]));
    } else if (typeof item === "object" && item !== null) {
      for (const [key, part] of Object.entries(item)) {
        const problem = textProblem(key);
        if (problem)
          problems.push({ path: pathText(path), message: `The key ${shown(key)} cannot be kept. ${problem}` });
        if (holdsText(part)) visit(part, [...path, key]);
      }
    }
  };
  visit(value, []);
  return problems;
}

function holdsText(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "object" && value !== null);
}
