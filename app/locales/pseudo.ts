import type { MessageFormatElement } from "react-intl";
import { createIntl } from "react-intl";

const parser = createIntl({ locale: "en", messages: {} });
const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));
const growth = 0.3;

type Rewrite = (words: string) => string;

/** A message with accents, a third longer and in brackets; what stands outside the brackets on a page was never a message. */
export function lengthened(message: string): MessageFormatElement[] {
  const elements = parse(message);
  const padding = "·".repeat(Math.ceil(wordsOf(elements).length * growth));
  return [literal("⟦"), ...rewritten(elements, accentuate), literal(` ${padding}⟧`)];
}

/** A message that a browser shows from right to left, letters included. */
export function mirrored(message: string): MessageFormatElement[] {
  return rewritten(parse(message), (words) => `\u202E${words}\u202C`);
}

const accentuate: Rewrite = (words) => [...words].map((letter) => accents.get(letter) ?? letter).join("");

function parse(message: string): MessageFormatElement[] {
  return parser.formatters.getMessageFormat(message, "en").getAst();
}

/** Rewrites the words of a message and leaves its arguments, tags and plural categories as they are. */
function rewritten(elements: readonly MessageFormatElement[], rewrite: Rewrite): MessageFormatElement[] {
  return elements.map((element): MessageFormatElement => {
    if ("children" in element) return { ...element, children: rewritten(element.children, rewrite) };
    if ("options" in element) return { ...element, options: rewrittenOptions(element.options, rewrite) };
    return isLiteral(element) ? literal(rewrite(element.value)) : element;
  });
}

function rewrittenOptions<Option extends { value: MessageFormatElement[] }>(
  options: Record<string, Option>,
  rewrite: Rewrite,
): Record<string, Option> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, value: rewritten(option.value, rewrite) }]),
  );
}

function wordsOf(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if ("children" in element) return wordsOf(element.children);
      if ("options" in element) return wordsOf(element.options.other?.value ?? []);
      return isLiteral(element) ? element.value : "";
    })
    .join("");
}

type Literal = Extract<MessageFormatElement, { type: 0 }>;

function isLiteral(element: MessageFormatElement): element is Literal {
  return element.type === 0;
}

function literal(value: string): Literal {
  return { type: 0, value };
}
