import { checkInCodeOf, listCheckIns } from "#db/presence/check-ins.ts";
import { enterAs } from "#tests/stories/desk.ts";
import { openMeeting } from "#tests/stories/in-the-room.ts";
import { anExpectedPerson } from "#tests/support/an-expected-person.ts";
import { complaintsOf, program } from "#tests/support/browser.ts";
import { closeBeforeServer } from "#tests/support/open-pages.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { create } from "qrcode";
import { expect, it, onTestFinished } from "vitest";

/** A film of one picture, as Chromium plays it in the place of a camera: the code, dark on light, in the middle. */
function filmOf(code: string): Buffer {
  const [width, height, scale] = [640, 480, 10];
  const { modules } = create(code, { errorCorrectionLevel: "M" });
  const light = Buffer.alloc(width * height, 235);
  const [left, top] = [(width - modules.size * scale) / 2, (height - modules.size * scale) / 2];
  for (let y = 0; y < modules.size * scale; y++)
    for (let x = 0; x < modules.size * scale; x++)
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale))) light[(top + y) * width + left + x] = 16;
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), light, colour]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

it(
  "a badge that is held before the camera checks its person in, once, and none that is not expected any more",
  { timeout: 120_000 },
  async () => {
    await using meeting = await openMeeting();
    const { db, url } = meeting;
    for (const [id, givenName] of [
      ["r-ilic", "Jovana"],
      ["r-savic", "Marko"],
    ] as const)
      anExpectedPerson(db, { id, meetingId: "sarajevo-2018", party: "SRB", givenName, familyName: "Ilić" });
    const folder = mkdtempSync(join(tmpdir(), "rapporteur-badge-"));
    const film = join(folder, "badge.y4m");
    writeFileSync(film, filmOf(checkInCodeOf(testKey, { id: "r-ilic" })));
    const camera = ["ui-for-media-stream", "device-for-media-stream"].map((what) => `--use-fake-${what}`);
    const { executablePath, args } = program();
    const browser = await chromium.launch({
      executablePath,
      args: [...args, ...camera, `--use-file-for-fake-video-capture=${film}`],
    });
    closeBeforeServer(() => browser.close());
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(url);
    await enterAs(page, "A. Marin");
    await page.goto(`${url}/meetings/sarajevo-2018/check-in`);
    await page.getByRole("button", { name: "Scan badges" }).click();
    await page
      .locator(".scanner")
      .getByText(/^Here since \d\d:\d\d$/)
      .waitFor();
    expect(listCheckIns(db, "sarajevo-2018")).toMatchObject([{ registrationId: "r-ilic", what: "in" }]);
    await page.getByRole("button", { name: "Close the camera" }).click();

    // The same badge is held before it again, and once more after its registration was withdrawn.
    await page.getByRole("button", { name: "Scan badges" }).click();
    await page.getByText("Already checked in; this badge changed nothing.").waitFor();
    await page.getByRole("button", { name: "Close the camera" }).click();
    db.$client.exec("UPDATE registrations SET state = 'withdrawn' WHERE id = 'r-ilic'");
    await page.getByText("0 of 1 here").waitFor();
    await page.getByRole("button", { name: "Scan badges" }).click();
    await page.getByText("The registration of Jovana Ilić (Serbia) was withdrawn.").waitFor();
    expect(listCheckIns(db, "sarajevo-2018")).toHaveLength(1);
    // The device's calendar is years away from the server's.
    await page.getByText("The clock of this device is wrong").waitFor();
    expect(complaints).toEqual([]);
  },
);
