import { aRoom, enters, now } from "#tests/support/a-floor.ts";
import { startServer } from "#tests/support/server.ts";

/** A server over a room, in a process of its own; tells what it has used whenever it is asked. */
const db = aRoom();
const server = await startServer({ db, now });
// Twenty streams are as many as one device may have.
const delegates = Array.from({ length: 50 }, () => enters(db, server.url, "delegate").cookies.get("sid") ?? "");
const secretariat = enters(db, server.url, "secretariat").cookies.get("sid") ?? "";
const tell = (told: object) => process.send?.(told);

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  tell({ cpu: (user + system) / 1_000, memory: process.memoryUsage.rss() });
});
tell({ url: server.url, delegates, secretariat });
