import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const manifest = z.object({ name: z.string(), version: z.string() });

describe("the router under Remix", () => {
  it.each([
    ["react-router", "6.30.6"],
    ["react-router-dom", "6.30.6"],
    ["@remix-run/router", "1.23.4"],
  ])("%s is the release that mends the open redirect, CVE-2026-53668, wherever it is installed", (name, patched) => {
    const files = [
      ...globSync(`node_modules/${name}/package.json`),
      ...globSync(`node_modules/**/node_modules/${name}/package.json`),
    ];
    const versions = files.map((file) => manifest.parse(JSON.parse(readFileSync(file, "utf8"))).version);
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions)).toEqual(new Set([patched]));
  });
});
