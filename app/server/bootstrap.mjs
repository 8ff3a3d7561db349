// Makes `npm start` and `npm test` work on a fresh clone. Plain JavaScript for Node 18 and newer, since it runs
// before anything is installed, on whatever Node npm itself runs on.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const startedAt = Date.now();
const installed = "node_modules/.installed";
const built = "build/.built";
const sources = ["app", "db", "domain", "exports", "public", "package.json", "package-lock.json"];
const configs = [
  "remix.config.js",
  "vite.config.ts",
  "vite.server.config.ts",
  "vite.worker.config.ts",
  "tsconfig.json",
];

install();
build();
if (process.argv.includes("--browser")) findBrowser();

function install() {
  const lock = digest("package-lock.json");
  if (read(installed) !== lock) {
    say("installing");
    // Only `node` may run a script, which fetches its binary. Left to itself npm would also compile better-sqlite3,
    // although that brings its binaries along.
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run("npm", ["rebuild", "node"]);
    writeFileSync(installed, lock);
  }
  const node = spawnSync("node_modules/.bin/node", ["--version"], { encoding: "utf8" });
  if (node.status !== 0)
    stop("Node 24 was not installed with the other packages: allow its install script and run npm ci again.");
}

function build() {
  const state = digestOf(
    [...sources, ...configs]
      .flatMap(filesIn)
      .sort()
      .map((file) => `${file} ${digest(file)}`)
      .join("\n"),
  );
  if (read(built) === state) return;
  say("building");
  run("node_modules/.bin/remix", ["vite:build", "--logLevel", "error"], { NODE_ENV: "production" });
  run("node_modules/.bin/vite", ["build", "--config", "vite.server.config.ts", "--logLevel", "error"]);
  run("node_modules/.bin/vite", ["build", "--config", "vite.worker.config.ts", "--logLevel", "error"]);
  mkdirSync("build", { recursive: true });
  writeFileSync(built, state);
}

function findBrowser() {
  if (browser()) return;
  if (process.getuid?.() === 0 && succeeds("apt-get", ["--version"])) {
    say("installing Chromium for the tests in a browser");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", [
      "install",
      "-y",
      "-qq",
      "--no-install-recommends",
      "chromium",
      "fonts-liberation",
      "fonts-noto-core",
    ]);
  }
  if (!browser())
    stop("The tests need Chromium: install it, or name its program in the environment variable CHROMIUM.");
}

function browser() {
  const found = spawnSync("node_modules/.bin/node", ["tests/support/chromium.ts"], { encoding: "utf8" });
  return found.status === 0;
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = path.includes(".") ? undefined : readdirSync(path, { withFileTypes: true });
  return (
    entries?.flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)])) ?? [
      path,
    ]
  );
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function digest(file) {
  return digestOf(readFileSync(file));
}

function digestOf(content) {
  return createHash("sha256").update(content).digest("hex");
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function run(program, args, env = {}) {
  // Standard output belongs to whoever called npm; the progress of tools is news for people.
  const { status } = spawnSync(program, args, { stdio: ["ignore", 2, 2], env: { ...process.env, ...env } });
  if (status !== 0) stop(`"${program} ${args.join(" ")}" failed.`);
}

function say(message) {
  process.stderr.write(`[setup ${((Date.now() - startedAt) / 1000).toFixed(0)} s] ${message}\n`);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
