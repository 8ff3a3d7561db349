import { defineConfig } from "vitest/config";

const inBrowser = [
  "tests/stories/**/*.test.ts?(x)",
  "tests/server/{browser,page-weight}.test.ts",
  "tests/faults/killed-browser.test.ts",
];
const shared = {
  environment: "node",
  setupFiles: ["tests/setup.ts"],
  // The build is what production runs: it is loaded as it is, not transformed again.
  server: { deps: { external: [/\/build\/server\//] } },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "house",
          include: ["tests/**/*.test.ts?(x)"],
          exclude: inBrowser,
          // Ends what hangs; how fast things are is the bench's business.
          testTimeout: 30_000,
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: inBrowser,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A busy machine is slow: what comes late is not wrong.
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
