import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The text of a file of the demonstration: by name, because the server bundles this module elsewhere. */
export const textOf = (file: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`#db/demo/${file}`), "utf8");
