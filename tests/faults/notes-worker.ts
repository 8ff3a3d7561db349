import { createServer } from "#app/server/create-server.ts";
import { createLog } from "#app/server/log.ts";
import { builtPages } from "#app/server/pages.ts";
import { openDatabase } from "#db/database/client.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { once } from "node:events";
import { dirname, join } from "node:path";

/**
 * The house over a database file, in a process that can be killed: begins when it is told to, because another may still
 * be at work on the file, and says on which address it listens.
 */
const [file = ""] = process.argv.slice(2);
await once(process.stdin, "data");
const now = new Date("2018-05-07T10:30:00Z");
const server = await createServer({
  db: openDatabase(file),
  clock: () => now,
  log: createLog("silent"),
  key: testKey,
  uploads: join(dirname(file), "uploads"),
  demonstration: false,
  pages: () => builtPages(),
});
await server.listen(0);
process.stdout.write(server.url);
