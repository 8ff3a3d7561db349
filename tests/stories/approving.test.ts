import { findVersion } from "#db/versions/versions.ts";
import { listApprovalsOf } from "#db/approvals/approvals.ts";
import { challengeText } from "#domain/approvals/signed-text.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { freezeReport } from "#tests/stories/freezing.ts";
import { withAuthenticator } from "#tests/stories/proofs.ts";
import { isSound } from "#tests/stories/sound.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { until } from "#tests/support/until.ts";
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const open = useBrowser();
const meetingId = "sarajevo-2018";
const report = `/meetings/${meetingId}/report`;
const tablet = { width: 1180, height: 820 };
const phone = { width: 390, height: 844 };
const patience = 60_000;

const stateOf = (db: OpenDatabase, id: string) => findVersion(db, id)?.state;

const picture = async (page: Page, name: string) => {
  const folder = process.env["APPROVAL_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

describe("a chair on a tablet", () => {
  it("clears a draft in few taps with a passkey that signs its words", { timeout: 300_000 }, async () => {
    await using desk = await openDesk();
    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    const first = await freezeReport(desk, staff);

    const chair = await open(desk.url);
    chair.setDefaultTimeout(patience);
    await withAuthenticator(chair);
    await chair.setViewportSize(tablet);
    await enterAs(chair, "L. Demir");
    await chair.goto(`${desk.url}/account/proofs`);
    await chair.getByRole("button", { name: "Add a passkey" }).click();
    await chair.waitForURL(/codes/);

    await chair.goto(`${desk.url}/meetings/${meetingId}/sessions/s1/chair`);
    let taps = 0;
    const tap = async (name: string | RegExp) => {
      await chair.getByRole("link", { name }).or(chair.getByRole("button", { name })).first().click();
      taps++;
    };
    await tap(/^Draft \d+ waits for you$/);
    await chair.getByText(/of \d+ paragraphs read/).waitFor();
    await chair.locator(".passage.point").nth(1).click();
    await chair.locator(".passage.point[aria-current]").waitFor();
    await isSound(chair);
    await picture(chair, "read-through");

    await tap(/^Approve$/);
    await chair.getByRole("button", { name: "Approve with a passkey" }).waitFor();
    await isSound(chair);
    await picture(chair, "sheet");
    await tap("Approve with a passkey");
    await chair.getByText(/^You approved Draft/).waitFor();
    await picture(chair, "receipt");
    // Sign in, open the meeting's chair page, and these: far below twelve.
    expect(taps).toBe(3);
    expect(stateOf(desk.db, first)).toBe("cleared");

    const [approval] = listApprovalsOf(desk.db, first);
    const { signed, sha256 } = approval ?? {};
    const said = z
      .object({ challenge: z.string() })
      .parse(JSON.parse(Buffer.from(signed?.clientDataJSON ?? "", "base64url").toString()));
    const words = challengeText({ sha256: sha256 ?? "", meetingId, nonce: signed?.nonce ?? "" });
    expect(said.challenge).toBe(createHash("sha256").update(words).digest("base64url"));
    expect(sha256).toBe(findVersion(desk.db, first)?.sha256);

    // An edit to something approved asks again for that only.
    await staff.goto(`${desk.url}${report}/versions`);
    await staff.getByLabel("Reason").fill("A line was wrong");
    await staff.getByRole("button", { name: "Open the text again" }).click();
    await until(() => stateOf(desk.db, first) === "reopened", patience);
    desk.db.$client.exec("UPDATE interventions SET line = line || ' again' WHERE id = 'i6'");
    const second = await freezeReport(desk, staff);
    await chair.goto(`${desk.url}${report}/versions/${second}/approval`);
    await chair.getByRole("heading", { name: /changed after your approval/ }).waitFor();
    await chair.getByText("A. Marin opened it again: A line was wrong").waitFor();
    await chair.getByText("Written and frozen since by A. Marin.").waitFor();
    await isSound(chair);
    await picture(chair, "was-now");
    await chair.setViewportSize(phone);
    await isSound(chair);
    await picture(chair, "was-now-phone");
    await chair.getByRole("link", { name: "Keep the approved wording" }).click();
    await chair.getByRole("button", { name: "Keep with a passkey" }).click();
    await chair.getByText(/with exceptions on/).waitFor();
    expect(stateOf(desk.db, second)).toBe("returned");
  });

  it("and the secretariat that takes the draft back at once have one winner", { timeout: 200_000 }, async () => {
    await using desk = await openDesk();
    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    const id = await freezeReport(desk, staff);
    const chair = await open(desk.url);
    await enterAs(chair, "L. Demir");
    await chair.goto(`${desk.url}${report}/versions/${id}/approval?act=approve`);
    // Where one froze it a moment ago, freezing is not open now, which is said and not taken for another function's act.
    await staff.goto(`${desk.url}${report}/freezing`);
    await staff.getByRole("heading", { name: "This is not open now" }).waitFor();
    expect(await staff.getByRole("link", { name: "To the meeting" }).getAttribute("href")).toBe(
      report.slice(0, -"/report".length),
    );
    await staff.goto(`${desk.url}${report}/versions`);
    await staff.getByLabel("Reason").fill("The annex is missing");
    await Promise.all([
      staff.getByRole("button", { name: "Take Draft 1 back" }).click(),
      chair.getByRole("button", { name: "Approve now" }).click(),
    ]);
    await until(() => stateOf(desk.db, id) !== "frozen", patience);
    const isTakenBack = stateOf(desk.db, id) === "reopened";
    const [told, done] = isTakenBack
      ? [chair.getByText("The text has changed since you opened it"), staff.getByText("Opened again")]
      : [staff.getByText("A Chair has decided of it meanwhile"), chair.getByText(/^You approved Draft 1/)];
    await Promise.all([told.waitFor({ timeout: patience }), done.waitFor({ timeout: patience })]);
    expect(listApprovalsOf(desk.db, id)).toHaveLength(isTakenBack ? 0 : 1);
  });

  it("is told without script that the text is another by now", { timeout: 200_000 }, async () => {
    await using desk = await openDesk();
    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    const id = await freezeReport(desk, staff);
    const scripted = await open(desk.url);
    await enterAs(scripted, "L. Demir");
    const state = await scripted.context().storageState();
    const chair = await withoutScript(scripted);
    await chair.context().addCookies(state.cookies);
    chair.setDefaultTimeout(patience);
    await chair.goto(`${desk.url}${report}/versions/${id}/approval`);
    await chair.getByRole("link", { name: "Approve", exact: true }).click();
    desk.db.$client.exec("UPDATE versions SET state = 'reopened'");
    await chair.getByRole("button", { name: "Approve now" }).click();
    await chair.getByText("The text has changed since you opened it").waitFor();
    expect(listApprovalsOf(desk.db, id)).toEqual([]);

    desk.db.$client.exec("UPDATE versions SET state = 'frozen'");
    await chair.goto(`${desk.url}${report}/versions/${id}/approval?act=return`);
    await chair.getByLabel("Reason").fill("Name the Regulation");
    await chair.getByRole("button", { name: "Return now" }).click();
    await chair.getByText(/^You returned Draft/).waitFor();
    expect(stateOf(desk.db, id)).toBe("returned");
  });
});
