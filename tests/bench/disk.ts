import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ms, shareOf } from "#tests/bench/measure.ts";

/** What this disk alone takes for a write that lasts, a few times a second while something else is measured. */
export async function diskBeside<Result>(work: () => Promise<Result>): Promise<{ result: Result; disk: string }> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-disk-"));
  const file = await open(join(folder, "written"), "w");
  const taken: number[] = [];
  const page = Buffer.alloc(4_096);
  let isOver = false;
  const writing = (async () => {
    while (!isOver) {
      const from = performance.now();
      await file.write(page, 0, page.length, 0);
      await file.datasync();
      taken.push(performance.now() - from);
      await pause(200);
    }
  })();
  const told = () => `this disk for a write: p50 ${ms(shareOf(taken, 0.5))}, p95 ${ms(shareOf(taken, 0.95))}`;
  try {
    return { result: await work(), disk: told() };
  } finally {
    isOver = true;
    await writing;
    await file.close();
    rmSync(folder, { recursive: true });
  }
}
