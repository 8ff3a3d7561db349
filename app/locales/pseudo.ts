import type { Message } from "#app/locales/language.ts";
import type { Locale } from "#app/locales/locales.ts";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));
const growth = 0.3;

type Rewrite = (words: string) => string;

/** A message with accents, a third longer and in brackets; what stands outside the brackets on a page was never a message. */
export function lengthened(elements: Readonly<Message>): Message {
  const padding = "·".repeat(Math.ceil(wordsOf(elements).length * growth));
  return [literal("⟦"), ...rewritten(elements, accentuate), literal(` ${padding}⟧`)];
}

/** A message that a browser shows from right to left, letters included. */
export function mirrored(elements: Readonly<Message>): Message {
  return rewritten(elements, (words) => `\u202E${words}\u202C`);
}

/** What a language for trying out makes of the English words; undefined for a language that people read. */
export const pseudoWords: Record<Locale, ((elements: Readonly<Message>) => Message) | undefined> = {
  en: undefined,
  "en-XA": lengthened,
  "ar-XB": mirrored,
};

const accentuate: Rewrite = (words) => [...words].map((letter) => accents.get(letter) ?? letter).join("");

/** Rewrites the words of a message and leaves its arguments, tags and plural categories as they are. */
function rewritten(elements: Readonly<Message>, rewrite: Rewrite): Message {
  return elements.map((element): Message[number] => {
    if ("children" in element) return { ...element, children: rewritten(element.children, rewrite) };
    if ("options" in element) return { ...element, options: rewrittenOptions(element.options, rewrite) };
    return isLiteral(element) ? literal(rewrite(element.value)) : element;
  });
}

function rewrittenOptions<Option extends { value: Message }>(
  options: Record<string, Option>,
  rewrite: Rewrite,
): Record<string, Option> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, value: rewritten(option.value, rewrite) }]),
  );
}

function wordsOf(elements: Readonly<Message>): string {
  return elements
    .map((element) => {
      if ("children" in element) return wordsOf(element.children);
      if ("options" in element) return wordsOf(element.options.other?.value ?? []);
      return isLiteral(element) ? element.value : "";
    })
    .join("");
}

type Literal = Extract<Message[number], { type: 0 }>;

function isLiteral(element: Message[number]): element is Literal {
  return element.type === 0;
}

function literal(value: string): Literal {
  return { type: 0, value };
}
