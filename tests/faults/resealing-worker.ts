import { keepResealing } from "#app/jobs/reseal-passports.ts";
import { openDatabase } from "#db/database/client.ts";
import { houseKeyFileOf, openHouseKey } from "#db/database/house-key.ts";
import { openPassportKeys, passportKeysFileOf } from "#db/registering/passport-keys.ts";

/** Seals the passports of a database anew, and is killed as it has written this one, before that is committed. */
const [file = "", registrationId = ""] = process.argv.slice(2);

const db = openDatabase(file);
db.$client.function("die", () => process.kill(process.pid, "SIGKILL"));
db.$client.exec(`CREATE TEMP TRIGGER dies AFTER UPDATE ON passports WHEN new.registration_id = '${registrationId}'
  BEGIN SELECT die(); END`);
process.stdout.write("begun\n");
const silent = () => undefined;
keepResealing(db, openHouseKey(houseKeyFileOf(file), openPassportKeys(passportKeysFileOf(file))), {
  clock: () => new Date("2018-05-14T09:00:00Z"),
  log: { error: silent, info: silent, warn: silent },
});
