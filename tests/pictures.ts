import { loadDemonstration } from "#db/demo/load.ts";
import { fillDemonstrationOutbox } from "#db/demo/outbox.ts";
import { openDatabase } from "#db/database/client.ts";
import { photographBeforeTheDoors } from "#tests/pictures/before-the-doors.ts";
import { photographSession } from "#tests/pictures/in-session.ts";
import { photographPapers } from "#tests/pictures/papers.ts";
import { photographScreens } from "#tests/pictures/screens.ts";
import { startServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { mkdirSync } from "node:fs";

/** The pictures of docs/: every paper, and every screen on the last afternoon of Sarajevo and in a meeting in session. */
const now = new Date("2018-05-08T16:20:00Z");
const folder = "docs/pictures";

mkdirSync(folder, { recursive: true });
const db = openDatabase(":memory:");
loadDemonstration(db, now);
const papers = await photographPapers(db, { now, folder });
fillDemonstrationOutbox(db, testKey, now);
const server = await startServer({ db, demonstration: true, now });
const screens = await photographScreens({ db, url: server.url, folder, now }).finally(server.close);
db.$client.close();
const inSession = await photographSession(folder);
const beforeTheDoors = await photographBeforeTheDoors(folder);

process.stdout.write(
  `${screens.length + inSession.length + beforeTheDoors.length} pictures of screens and ${papers.length} of papers are in ${folder}.\n`,
);
