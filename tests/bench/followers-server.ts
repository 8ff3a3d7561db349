import { openDatabase } from "#db/database/client.ts";
import { tellCosts } from "#tests/bench/load.ts";
import { aRoom, enters, now } from "#tests/support/a-floor.ts";
import { startServer } from "#tests/support/server.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A house over a file on this disk, with a floor and fifty devices that may follow it. */
const folder = mkdtempSync(join(tmpdir(), "rapporteur-followers-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
process.once("SIGTERM", () => process.exit(0));
const file = join(folder, "desk.db");
aRoom().$client.prepare("VACUUM INTO ?").run(file);
const db = openDatabase(file);
const server = await startServer({ db, now, uploads: folder });
const tokenOf = (person: "delegate" | "secretariat") => enters(db, server.url, person).cookies.get("sid") ?? "";
// Twenty streams are as many as one device may have.
const delegates = Array.from({ length: 50 }, () => tokenOf("delegate"));
tellCosts({ url: server.url, delegates, secretariat: tokenOf("secretariat") });
