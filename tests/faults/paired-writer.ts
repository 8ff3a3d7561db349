import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "#db/database/client.ts";

/** Types without end: each time it gives two meetings the same new title, in one transaction of two statements. */
const db = openDatabase(process.argv[2] ?? "");
const retitle = db.$client.prepare("UPDATE meetings SET title = ? WHERE id = ?");

// As long as the server gathers what is typed before it commits.
const betweenCommits = 3;

process.stdout.write("begun\n");
for (let title = 1; ; title++) {
  db.$client
    .transaction(() => {
      for (const id of ["sarajevo-2018", "tirana-2018"]) retitle.run(String(title), id);
    })
    .immediate();
  await pause(betweenCommits);
}
