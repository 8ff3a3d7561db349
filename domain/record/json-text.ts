import { recordLimits } from "#domain/record/limits.ts";

/** The first place where a text is no JSON, or JSON that could not be written again as it was. */
export type Irregularity = { readonly line: number; readonly column: number; readonly message: string };

/**
 * Finds the first irregularity of a JSON text; undefined where there is none.
 *
 * Over and above the grammar of RFC 8259 it refuses what `JSON.parse` loses without a word: a key that stands twice
 * in one object, and numbers too large to be kept exactly. Nesting is limited because writing is recursive.
 */
export function findIrregularity(text: string): Irregularity | undefined {
  const found = new JsonText(text).read();
  if (!found) return undefined;
  const before = text.slice(0, found.at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, message: found.message };
}

type Found = { readonly at: number; readonly message: string };

class Irregular extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

class JsonText {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Found | undefined {
    try {
      this.#value(0);
      this.#space();
      if (this.#at < this.#text.length) this.#refuse("nothing may follow the end of the record");
      return undefined;
    } catch (error) {
      if (error instanceof Irregular) return { at: error.at, message: error.message };
      throw error;
    }
  }

  #value(depth: number): void {
    if (depth > recordLimits.depth) this.#refuse(`objects and lists stand more than ${recordLimits.depth} deep`);
    this.#space();
    const first = this.#text[this.#at];
    if (first === "{") this.#object(depth);
    else if (first === "[") this.#list(depth);
    else if (first === '"') this.#string();
    else if (first === undefined) this.#refuse("the text ends too early");
    else if (!this.#takes(/true|false|null/y)) this.#number();
  }

  #object(depth: number): void {
    const keys = new Set<string>();
    this.#items("}", () => {
      if (this.#text[this.#at] !== '"') this.#refuse("a key in double quotes is wanted here");
      const at = this.#at;
      const key = this.#string();
      if (keys.has(key)) this.#refuse(`the key ${key} stands twice in one object; keep one`, at);
      keys.add(key);
      this.#space();
      if (!this.#takes(/:/y)) this.#refuse("a colon is wanted here");
      this.#value(depth + 1);
    });
  }

  #list(depth: number): void {
    this.#items("]", () => this.#value(depth + 1));
  }

  #items(end: "}" | "]", item: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#space();
      item();
      this.#space();
      const next = this.#text[this.#at];
      if (next !== "," && next !== end) this.#refuse(`a comma or ${end} is wanted here`);
      this.#at += 1;
      if (next === end) return;
    }
  }

  /** Takes one string and returns it with its escapes resolved, so that "a" and "\u0061" are one key. */
  #string(): string {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code < 0x20)
        this.#refuse("a line break or control character stands inside a text; write it as an escape", at);
      if (code === 0x5c) at += this.#escapeLength(at);
      if (code === 0x22) {
        this.#at = at + 1;
        const quoted = this.#text.slice(start, this.#at);
        return quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
      }
    }
    return this.#refuse("this text has no closing quote", start);
  }

  #escapeLength(at: number): number {
    const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    escape.lastIndex = at;
    const found = escape.exec(this.#text)?.[0] ?? this.#refuse("this is no escape that JSON knows", at);
    return found.length - 1;
  }

  #number(): void {
    const at = this.#at;
    if (!this.#takes(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y)) this.#refuse("a value is wanted here");
    const number = Number(this.#text.slice(at, this.#at));
    if (Math.abs(number) > Number.MAX_SAFE_INTEGER) {
      this.#refuse("this number is too large to be kept exactly; write it as text, in quotes", at);
    }
  }

  #space(): void {
    this.#takes(/[ \t\n\r]*/y);
  }

  #takes(token: RegExp): boolean {
    token.lastIndex = this.#at;
    const isThere = token.test(this.#text);
    if (isThere) this.#at = token.lastIndex;
    return isThere;
  }

  #refuse(message: string, at = this.#at): never {
    throw new Irregular(message, at);
  }
}
