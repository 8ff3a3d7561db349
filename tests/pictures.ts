import { loadDemonstration } from "#db/demo/load.ts";
import { fillDemonstrationOutbox } from "#db/demo/outbox.ts";
import { openDatabase } from "#db/client.ts";
import { photographPapers } from "#tests/pictures/papers.ts";
import { photographScreens } from "#tests/pictures/screens.ts";
import { startServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { mkdirSync } from "node:fs";

/** The pictures of docs/: every screen and every paper, made from the demonstration on the last afternoon of Sarajevo. */
const now = new Date("2018-05-08T16:20:00Z");
const folder = "docs/pictures";

mkdirSync(folder, { recursive: true });
const db = openDatabase(":memory:");
loadDemonstration(db, now);
// Before the screens, one of which changes the record.
const papers = await photographPapers(db, { now, folder });
fillDemonstrationOutbox(db, testKey, now);
const server = await startServer({ db, demonstration: true, now });
const screens = await photographScreens({ db, url: server.url, folder, now }).finally(server.close);
db.$client.close();

process.stdout.write(`${screens.length} pictures of screens and ${papers.length} of papers are in ${folder}.\n`);
