import { giveApproval } from "#db/approvals/approval-acts.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { reopenVersion } from "#db/versions/version-acts.ts";
import { frozenVersion, moveVersion } from "#db/versions/versions.ts";
import type { Report } from "#domain/report/report.ts";
import type { VersionEvent } from "#domain/versions/state.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import { enterAs, openDesk } from "#tests/stories/desk.ts";
import { downloaded, drop, saved } from "#tests/stories/word-files.ts";
import { aFrozenReport, freeze } from "#tests/support/a-frozen-report.ts";
import { aReport } from "#tests/support/a-report.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { act } from "#tests/support/factories.ts";
import { startServer } from "#tests/support/server.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/report`;

/** The report of Sarajevo, frozen by the secretariat from its page. */
async function freezeOn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${home}/freezing`);
  await page.getByRole("checkbox", { name: /^I have seen what is open/ }).check();
  await page.getByRole("button", { name: "Freeze Draft 1" }).click();
  await page.getByRole("link", { name: "Draft 1", exact: true }).waitFor();
}

function moved(db: OpenDatabase, ...events: readonly VersionEvent[]): string {
  const { id: versionId } = frozenVersion(db, meetingId) ?? { id: "" };
  const act = { actorId: "a-marin", now: new Date("2018-05-10T09:00:00Z") };
  for (const event of events) moveVersion(db, { versionId, event, verb: "version.reopened", ...act });
  return versionId;
}

function approve({ db, version }: ReturnType<typeof aFrozenReport>, actorId: string, seat: string): void {
  const decision = { gate: "circulate", kind: "approved", exceptions: [], means: "demonstration" } as const;
  const { id: versionId, sha256 } = version;
  const mails = () => ({ language: "en", subject: "A decision", body: "Something was decided." });
  giveApproval(db, { ...{ id: `of ${actorId}`, versionId, sha256, seat }, ...decision, actorId, now: act.now, mails });
}

/** The report with one word more in its ninth paragraph. */
const withMore = (report: Report): Report => ({
  ...report,
  paragraphs: report.paragraphs.map((one) => (one.number === 9 ? { ...one, text: `${one.text} More.` } : one)),
});

describe("a frozen report", () => {
  it("is known again in any Word file, by everybody once it is issued", { timeout: 240_000 }, async () => {
    await using desk = await openDesk();
    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    await freezeOn(staff, desk.url);
    const versionId = moved(desk.db);
    const bytes = await downloaded(staff, "Download as Word");

    await staff.goto(`${desk.url}/verify/${versionId}`);
    expect(await drop(staff, bytes)).toContain("the very file that the Secretariat gave out");
    expect(await drop(staff, await saved(bytes, (document) => document))).toContain("saved by another program");
    const other = await drop(staff, await saved(bytes, (document) => document.replace("Sarajevo,", "Sarajewo,")));
    expect(other).toContain("Not the words of BP/JWG/2018/2, Draft 1: one passage differs");
    expect(other).toContain("Sarajewo");
    expect(await drop(staff, await saved(bytes, (document) => `<!DOCTYPE a>${document}`))).toContain(
      "cannot be compared",
    );
    expect(await drop(staff, bytes.slice(0, 5000))).toContain("no Word document");

    const visitor = await open(`${desk.url}/verify/${versionId}`);
    expect(await visitor.locator("#checked-file").count()).toBe(0);
    moved(desk.db, "adopted", "issued");
    await visitor.goto(`${desk.url}/verify/${versionId}`);
    expect(await visitor.getByRole("heading", { level: 1 }).innerText()).toBe("Is this the paper that was issued?");
    expect(await drop(visitor, bytes)).toMatch(/^These are the approved words of BP\/JWG\/2018\/2\n/u);
    expect(await drop(visitor, await saved(bytes, (document) => document))).toContain("the approved words of");
  });

  it("is told from what replaced it, and from what nobody approved", { timeout: 240_000 }, async () => {
    const desk = aFrozenReport();
    const { db, people } = desk;
    for (const [who, seat] of [
      ["demir", "silk/TUR"],
      ["kiss", "seas/SRB"],
    ] as const)
      approve(desk, people[who], seat);
    const old = Buffer.from(await meetingReportBytes(desk.version.report));
    reopenVersion(db, { versionId: "v1", reason: "A name is wrong.", ...act });
    const newer = freeze(db, "v2", withMore(desk.version.report));
    const given = Buffer.from(await meetingReportBytes(newer.report));
    await using server = await startServer({ db, now: act.now });
    const staff = await open(`${server.url}/healthz`);
    const { token } = deviceOf(db, people.marin, { now: act.now });
    await staff.context().addCookies([{ name: "sid", value: token, url: server.url }]);

    await staff.goto(`${server.url}/verify/v1`);
    const replaced = await drop(staff, old);
    expect(replaced).toMatch(/^Approved, but since replaced by BP\/JWG\/2018\/2, Draft 4\n/u);
    expect(replaced).toContain("Frozen, with the Chair");
    expect(await drop(staff, given)).toContain("These are the words of BP/JWG/2018/2, Draft 4, which is not approved");
    const misread = await saved(old, (document) => document.replace("Sarajevo", "Sarajewo"));
    expect(await drop(staff, misread)).toMatch(
      /^Not what was approved: one passage differs\n[^]*other version known here/u,
    );
    const another = aReport({ title: "Another meeting", paragraphs: [] });
    expect(await drop(staff, await meetingReportBytes(another))).toContain("No version known here has these words");

    await staff.goto(`${server.url}/verify/v2`);
    expect(await drop(staff, old)).toContain("Approved, but since replaced by BP/JWG/2018/2, Draft 4");
  });
});
