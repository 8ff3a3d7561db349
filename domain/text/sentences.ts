/** Begins with a capital and ends with a stop, before closing quotes and brackets too; the words stay as they are. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  return capitalFirst(/[.!?…]["'’”»)\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`);
}

export function capitalFirst(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase("en") + rest.join("");
}

/** "a joint meeting", "an expert meeting". */
export function withIndefiniteArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
