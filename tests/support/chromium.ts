import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The program of a Chromium on this machine, undefined where there is none; CHROMIUM names one that is not on the path. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env.CHROMIUM;
  return [...(named === undefined ? [] : [named]), ...onPath, chromium.executablePath()].find((file) =>
    existsSync(file),
  );
}

// Run by itself it answers by its exit code, for the setup of `npm test`.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exit(findChromium() === undefined ? 1 : 0);
