import en from "#app/locales/en.json" with { type: "json" };
import { idsSaidIn } from "#app/locales/ids-said.ts";
import type { Message } from "#app/locales/language.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { parsed } from "#app/locales/parsed.ts";
import { resolve } from "node:path";
import type { Plugin } from "vite";

// Object.keys knows no more of the keys than that they are strings.
const ids = Object.keys(en) as MessageId[];
const ourOwn = [resolve("app"), resolve("domain")];
/** What a browser gets in the place of a module: it needs neither all words nor a parser. */
const inBrowser: Readonly<Record<string, string>> = {
  "#app/locales/catalogue.ts": "#app/locales/learnt-words.ts",
  "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js",
};

/**
 * Gives each module of the browser the words that it says, taken apart already, so that a page loads its own words and
 * no other. Ids have to stand in the code of pages: one that comes with their data is not known here.
 */
export function wordsInBrowser(): Plugin {
  return {
    name: "words-in-browser",
    enforce: "post",
    // Before Vite finds the module itself.
    resolveId: {
      order: "pre",
      handler(source, importer, { ssr }) {
        const other = inBrowser[source];
        return ssr || other === undefined ? null : this.resolve(other, importer);
      },
    },
    transform(code, file, { ssr } = {}) {
      if (ssr || !isOurCode(file)) return null;
      const said = idsSaidIn(this.parse(code), ids);
      if (said.length === 0) return null;
      const words = JSON.stringify(Object.fromEntries(said.map((id) => [id, shortest(parsed(en[id]))])));
      // Behind the code, where it moves none of its lines.
      return { code: `${code}\nimport { learn } from "#app/locales/learnt-words.ts";\nlearn(${words});\n`, map: null };
    },
  };
}

function isOurCode(file: string): boolean {
  return ourOwn.some((folder) => file.startsWith(folder)) && /[.]tsx?$/.test(file);
}

/** Most words have no arguments: a string does for them. */
function shortest(elements: Readonly<Message>): string | Readonly<Message> {
  const [first, ...more] = elements;
  return first?.type === 0 && more.length === 0 ? first.value : elements;
}
