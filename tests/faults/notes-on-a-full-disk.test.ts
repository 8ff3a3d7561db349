import { openDatabase } from "#db/database/client.ts";
import { smallDisk } from "#tests/faults/small-disk.ts";
import { aRoom } from "#tests/support/a-room.ts";
import { until } from "#tests/support/until.ts";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const disk = smallDisk(8);
if (disk === undefined) process.stdout.write("Skipped: notes on a full disk, which takes the right to mount one.\n");

it.skipIf(disk === undefined)(
  "notes on a disk that is full are not acknowledged, and go on once there is room",
  async () => {
    if (!disk) throw new Error("The test was to be skipped.");
    const db = openDatabase(join(disk.folder, "desk.db"));
    try {
      await using room = await aRoom({ db });
      const ana = await room.comes("ana");
      const captureId = ana.open();
      ana.type(captureId, "before; ");
      await ana.allStored();
      const reader = await room.comes("ben");
      reader.join(captureId);
      await until(() => reader.note(captureId) === "before; ");
      const ballast = join(disk.folder, "ballast");
      const { bavail, bsize } = statfsSync(disk.folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
      const acknowledged = ana.acknowledged();

      // What the journal has room for is stored all the same.
      for (let line = 0; ana.closed() === undefined && line < 500; line++) {
        ana.type(captureId, `line ${line} ${"x".repeat(4_000)}; `);
        await until(() => ana.closed() !== undefined || ana.acknowledged() === ana.sent());
      }

      expect(ana.closed()).toBe(4004);
      expect(ana.acknowledged()).toBeLessThan(ana.sent());
      const seen = reader.note(captureId);
      rmSync(ballast);
      const back = await room.comes("ana", { documents: ana.documents });
      back.join(captureId);
      await until(() => reader.note(captureId) === back.note(captureId));
      await back.allStored();
      expect(reader.note(captureId).startsWith(seen)).toBe(true);
      expect(reader.note(captureId).length).toBeGreaterThan(seen.length);
      process.stdout.write(
        `full disk: ${ana.sent() - ana.acknowledged()} update refused after ${ana.acknowledged() - acknowledged} that fitted, 0 letters lost\n`,
      );
    } finally {
      db.$client.close();
      disk.remove();
    }
  },
  60_000,
);
