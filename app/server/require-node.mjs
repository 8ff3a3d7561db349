// Plain JavaScript for old runtimes: better-sqlite3 ends an older Node with a segmentation fault and no message.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Rapporteur needs Node 22.18 or newer and this is ${process.versions.node}: start it through npm, which brings its own.\n`,
  );
  process.exit(1);
}
