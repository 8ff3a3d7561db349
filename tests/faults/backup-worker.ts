import { makeBackup, restoreBackup } from "#db/database/backup.ts";
import { openDatabase } from "#db/database/client.ts";

/** Does one of these once, after saying that it begins: to be killed meanwhile. */
const works: Readonly<Record<string, (from: string, to: string) => void>> = {
  backup(from, to) {
    const db = openDatabase(from);
    begin();
    makeBackup(db, { file: to, ...act });
  },
  restore(from, to) {
    begin();
    restoreBackup({ backup: from, file: to, ...act });
  },
  migrate(file, migrations) {
    begin();
    openDatabase(file, migrations);
  },
};

const act = { actorId: "operator", now: new Date("2018-05-14T09:00:00Z") };
const begin = () => process.stdout.write("begun\n");

const [work = "", from = "", to = ""] = process.argv.slice(2);
works[work]?.(from, to);
