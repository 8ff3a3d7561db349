import type { Db } from "#db/database/client.ts";
import { frozenVersion } from "#db/versions/versions.ts";
import { until } from "#tests/support/until.ts";
import type { Page } from "playwright-core";

/** A busy machine is slow. */
const patience = 60_000;

/** Somebody of the secretariat freezes the report as it stands, from its page; returns which version it is. */
export async function freezeReport(
  { db, url }: { db: Db; url: string },
  staff: Page,
  meetingId = "sarajevo-2018",
): Promise<string> {
  await staff.goto(`${url}/meetings/${meetingId}/report/freezing`);
  const seen = staff.getByRole("checkbox");
  if ((await seen.count()) > 0) await seen.check();
  await staff.getByRole("button", { name: /^Freeze/ }).click();
  await until(() => frozenVersion(db, meetingId)?.state === "frozen", patience);
  return frozenVersion(db, meetingId)?.id ?? "";
}
