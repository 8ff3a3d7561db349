import Sqlite from "better-sqlite3";
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const manifest = z.object({ name: z.string(), version: z.string() });

/** Every release of a package that is installed, wherever something brought its own along. */
function installed(name: string): readonly string[] {
  const files = [
    ...globSync(`node_modules/${name}/package.json`),
    ...globSync(`node_modules/**/node_modules/${name}/package.json`),
  ];
  return [...new Set(files.map((file) => manifest.parse(JSON.parse(readFileSync(file, "utf8"))).version))];
}

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [numbers(version), numbers(floor)];
  const at = have.findIndex((number, index) => number !== need[index]);
  return at < 0 || (have[at] ?? 0) > (need[at] ?? 0);
}

describe("what is installed is not older than the release that mends", () => {
  it.each([
    ["react-router", "6.30.6", "CVE-2026-53668 (GHSA-jjmj-jmhj-qwj2): open redirect"],
    ["react-router-dom", "6.30.6", "CVE-2026-53668 (GHSA-jjmj-jmhj-qwj2): open redirect"],
    ["@remix-run/router", "1.23.4", "CVE-2026-53668 (GHSA-jjmj-jmhj-qwj2): open redirect"],
    ["@remix-run/node", "2.17.5", "CVE-2025-61686, CVE-2026-42342, CVE-2026-22030"],
    ["@remix-run/server-runtime", "2.17.5", "CVE-2026-42342 (GHSA-8x6r-g9mw-2r78): manifest"],
    ["@remix-run/react", "2.17.5", "CVE-2025-59057, CVE-2026-21884: scripts in the page"],
    ["drizzle-orm", "0.45.2", "CVE-2026-39356 (GHSA-gpj5-g38j-94v9): identifiers"],
    ["nodemailer", "9.0.1", "GHSA-p6gq-j5cr-w38f: raw messages; CVE-2025-13033, CVE-2025-14874, GHSA-268h-hp4c-crq3"],
    ["@simplewebauthn/server", "13.3.2", "GHSA-6hxq-p678-4hr2: passkeys"],
  ])("%s %s, %s", (name, floor) => {
    const versions = installed(name);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it("SQLite 3.53.2, CVE-2026-11822 and CVE-2026-11824; CVE-2025-6965 (3.50.2)", () => {
    const version = String(new Sqlite(":memory:").prepare("SELECT sqlite_version()").pluck().get());
    expect(isAtLeast(version, "3.53.2"), version).toBe(true);
  });

  it("the Express adapter of Remix at no release at all, CVE-2025-31137: it believes a forwarded host", () => {
    expect(
      globSync("app/**/*.{ts,tsx}").filter((file) => readFileSync(file, "utf8").includes("@remix-run/express")),
    ).toEqual([]);
  });
});
