import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const manifest = z.object({ version: z.string() });

describe("the library of passkeys", () => {
  it("is 13.3.2 or newer wherever it is installed, which mends GHSA-6hxq-p678-4hr2", () => {
    const files = globSync("node_modules/**/@simplewebauthn/server/package.json");
    const versions = files.map((file) => manifest.parse(JSON.parse(readFileSync(file, "utf8"))).version);
    expect(versions.length).toBeGreaterThan(0);
    const [mended, ...installed] = ["13.3.2", ...versions].map((version) => version.split(".").map(Number));
    for (const version of installed) expect(isAtLeast(version, mended ?? [])).toBe(true);
  });
});

function isAtLeast(version: readonly number[], floor: readonly number[]): boolean {
  const at = floor.findIndex((part, index) => part !== version[index]);
  return at === -1 || (version[at] ?? 0) > (floor[at] ?? 0);
}
