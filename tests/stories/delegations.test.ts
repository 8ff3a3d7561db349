import { listRegistrations } from "#db/delegations/registrations.ts";
import { enterAs, openDesk, withoutScript } from "#tests/stories/desk.ts";
import { isSoundAt } from "#tests/stories/sound.ts";
import { aMeetingToCome } from "#tests/support/a-meeting-to-come.ts";
import { useBrowser } from "#tests/support/browser.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const picture = async (page: Page, name: string) => {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
};

describe("the delegations of a meeting to come", () => {
  it(
    "are asked by a letter that waits, and a focal point names and replaces on a phone",
    { timeout: 120_000 },
    async () => {
      await using desk = await openDesk();
      const { db } = desk;
      const meetingId = aMeetingToCome(db);
      const home = `/meetings/${meetingId}/people`;
      const page = await open(desk.url, { expected: /status of 422/ });
      await enterAs(page, "A. Marin, Secretariat");
      const go = (path: string) => page.goto(new URL(path, desk.url).href);
      await go(`${home}/invitations`);
      await isSoundAt(page, [320, 390]);
      await picture(page, "invitations");
      await page.getByLabel("Places of PAK").fill("1");
      await page.getByRole("button", { name: "Write to those ticked" }).click();
      await page.getByText("are noted as invited").waitFor();
      expect(db.$client.prepare("SELECT DISTINCT state FROM mails").pluck().all()).toEqual(["held"]);

      const phone = await withoutScript(await open(desk.url));
      await phone.setViewportSize({ width: 390, height: 844 });
      await enterAs(phone, /Qureshi/);
      await phone.goto(new URL(`${home}/of/PAK`, desk.url).href);
      await phone.getByText("0 of 1 place").waitFor();
      const name = async (family: string, address: string) => {
        await phone.getByLabel("Family name").fill(family);
        await phone.getByLabel("Address").fill(address);
      };
      await phone.getByRole("link", { name: "Name a person" }).click();
      await name("KHAN", "khan@example.org");
      await picture(phone, "phone-name");
      await phone.getByRole("button", { name: "Name them and send the link" }).click();
      await phone
        .getByRole("status")
        .getByText(/is on the list. The mail .* goes to khan@example.org/)
        .waitFor();
      await phone.getByText("All places of this delegation are taken.").waitFor();
      await picture(phone, "phone-delegation");
      await phone.getByRole("link", { name: "KHAN" }).click();
      await picture(phone, "phone-person");
      await phone.getByRole("link", { name: "Replace" }).click();
      await name("ASLAM", "aslam@example.org");
      await phone.getByRole("button", { name: "Put them in the place" }).click();
      await phone.getByText("1 of 1 place").waitFor();

      expect(listRegistrations(db, meetingId).map(({ familyName, state }) => [familyName, state])).toEqual([
        ["ASLAM", "nominated"],
        ["KHAN", "replaced"],
      ]);
      // The links of both were written; the first one's opens nothing any more.
      const open_ = "SELECT address FROM invitations WHERE meeting_id = ? AND voided_at IS NULL ORDER BY address";
      expect(db.$client.prepare(open_).pluck().all(meetingId)).toEqual(["aslam@example.org"]);
    },
  );
});
