import type { Answer } from "#tests/access/ask.ts";
import { markPattern } from "#tests/access/marks.ts";
import { readZip } from "#tests/support/docx-zip.ts";

/** The numbers of all marks in an answer: in its headers, its body, the parts of a zip file, in whichever letters. */
export function marksIn({ headers, body }: Answer): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const text of [JSON.stringify(headers), ...textsOf(body)])
    for (const form of formsOf(text)) for (const [, digits] of form.matchAll(markPattern)) numbers.add(Number(digits));
  return numbers;
}

function* textsOf(bytes: Buffer): Generator<string> {
  if (bytes.subarray(0, 4).toString("latin1") !== "PK\u0003\u0004") return yield bytes.toString("utf8");
  for (const [name, part] of readZip(bytes)) {
    yield name;
    yield* textsOf(part);
  }
}

/** The text as it stands, and as whoever reads it would unpack it. */
function* formsOf(text: string): Generator<string> {
  const plain = text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const unpacked = withoutEntities(withoutPercents(plain)).replaceAll(/[\u2010-\u2015]|<w:noBreakHyphen\/>/g, "-");
  yield unpacked;
  // Elements may cut a word in two: runs of Word, comments of React.
  if (unpacked.includes("<")) yield unpacked.replaceAll(/<[^<>]*>/g, "");
  yield* decodedFrom(text);
}

const withoutPercents = (text: string) =>
  text.replaceAll(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const withoutEntities = (text: string) =>
  text.replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
    String.fromCodePoint(Math.min(parseInt(code, hex === "" ? 10 : 16), 0x10ffff)),
  );

/** What a mark's first letters look like in base64, by how many bytes they stand from a group of three. */
const beginnings = ["ZZ-", "zz-"].flatMap((letters) =>
  [0, 1, 2].map((offset) => {
    const packed = Buffer.from("\0".repeat(offset) + letters)
      .toString("base64")
      .replaceAll("=", "");
    const isWhole = (offset + letters.length) % 3 === 0;
    // The letters at both ends hold bits of their neighbours too.
    return { offset, letters: packed.slice(offset === 0 ? 0 : offset + 1, isWhole ? undefined : -1) };
  }),
);

function* decodedFrom(text: string): Generator<string> {
  for (const { offset, letters } of beginnings) {
    for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
      const start = at - (offset === 0 ? 0 : offset + 1);
      const run = /^[\w+/-]*/.exec(text.slice(Math.max(0, start), start + 200))?.[0] ?? "";
      yield Buffer.from(run, "base64").toString("latin1");
    }
  }
}
