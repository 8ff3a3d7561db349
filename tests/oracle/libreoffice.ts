import { canonical } from "#domain/text/typography.ts";
import { escaped } from "#exports/written-paragraph.ts";
import type { Outcome } from "#tests/support/tracked-docx.ts";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const program = "soffice";

/** Is there a LibreOffice on this machine? */
export const libreOfficeIsHere = spawnSync(program, ["--version"]).error === undefined;

if (!libreOfficeIsHere) process.stdout.write("LibreOffice: not installed; what it makes of redlines is not asked.\n");

/** Runs it to its end. `soffice` only starts other programs: if it takes too long, they are all ended. */
async function run(options: readonly string[], mostTime: number): Promise<void> {
  const office = spawn(program, options, { detached: true, stdio: "ignore" });
  const tooLong = setTimeout(() => process.kill(-Number(office.pid), "SIGKILL"), mostTime);
  const [code]: unknown[] = await once(office, "exit");
  clearTimeout(tooLong);
  if (code !== 0) throw new Error(`LibreOffice ended with ${String(code)} after ${options.at(-1)}`);
}

/**
 * Lets LibreOffice accept, and reject, all changes of every Word file in a folder; one start for all of them, with a
 * profile of its own. A macro does it, because only that needs nothing besides LibreOffice itself.
 */
export async function resolveAll(folder: string, mostTime: number): Promise<void> {
  const profile = join(folder, "profile");
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  // The first start makes the profile; only what is put into it afterwards stays.
  await run([...options, "--terminate_after_init"], mostTime);
  const library = join(profile, "user", "basic", "Standard");
  mkdirSync(library, { recursive: true });
  const macro = readFileSync(new URL("tracked-changes.bas", import.meta.url), "utf8");
  writeFileSync(join(library, "Oracle.xba"), moduleXml(macro));
  writeFileSync(join(library, "script.xlb"), libraryXml);
  await run([...options, `macro:///Standard.Oracle.Main("${folder}")`], mostTime);
}

/**
 * What LibreOffice reads in a file after that: the lines of the report, with the labels that it computed. The last
 * paragraph says that the text ends here; it may take on the style of a line that went before it.
 */
export function resolved(file: string, outcome: Outcome): string[] {
  const lines = readFileSync(`${file}.${outcome}.txt`, "utf8").split("\n").slice(0, -2);
  return lines.flatMap((line) => {
    const [style = "", label = "", ...words] = line.split("\t");
    return reported.has(style) ? [canonical([label, words.join("\t")].filter(Boolean).join(" "))] : [];
  });
}

const reported = new Set(["Heading 1", "Numbered Paragraph", "Lead-in", "Point"]);

const moduleXml = (macro: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Oracle" script:language="StarBasic">${escaped(macro)}</script:module>
`;

const libraryXml = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Oracle"/>
</library:library>
`;
