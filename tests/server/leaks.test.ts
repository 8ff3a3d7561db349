import { keptOnServer } from "#app/server/kept-on-server.ts";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { denyImports } from "vite-env-only";
import { afterEach, describe, expect, it } from "vitest";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Builds one module for a browser as the house is built, beside the file it asks for. */
function buildForBrowser(specifier: string) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leak-")));
  folders.push(root);
  const files = {
    "page.js": `import * as leak from "${specifier}";\nconsole.log(leak);`,
    "db/notes.js": "export const a = 1;",
    "exports/paper.js": "export const a = 1;",
    "app/server/serve.js": "export const a = 1;",
    "domain/lists.js": "export const a = 1;",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [denyImports({ client: keptOnServer })],
    build: { write: false, rollupOptions: { input: join(root, "page.js") } },
  });
}

describe("what belongs to the server", () => {
  it.each([
    "./db/notes.js",
    "./exports/paper.js",
    "./app/server/serve.js",
    "node:fs",
    "better-sqlite3",
    "drizzle-orm/sqlite-core",
    "docx",
  ])("%s stops the build as soon as a page for the browser asks for it", async (specifier) => {
    await expect(buildForBrowser(specifier)).rejects.toThrow(/denied|Import/);
  });

  it("is not the rules of the field, which run in the browser too", async () => {
    await expect(buildForBrowser("./domain/lists.js")).resolves.toBeDefined();
  });
});
