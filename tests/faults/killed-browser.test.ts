import { captured, drawnIn, newRoomPath, openNewSession } from "#tests/stories/a-new-session.ts";
import {
  enterEmptyRoom,
  unsentFile,
  waitForCaretIn,
  waitUntilKept,
  waitUntilSaved,
} from "#tests/stories/in-the-room.ts";
import { ownBrowser } from "#tests/support/own-browser.ts";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";

const rounds = process.env.LONG === undefined ? 2 : 20;
/** A machine that has other work takes its time. */
const patience = 90_000;

it(
  `a browser that is killed while its note-taker types has kept what it said it had, in ${rounds} rounds`,
  async () => {
    await using server = await openNewSession();
    const computer = ownBrowser();
    let page = await computer.start();
    await page.goto(server.url);
    await enterEmptyRoom(page, "K. Orel", newRoomPath);
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await waitForCaretIn(page, "Not identified");
    await waitUntilKept(page);
    let stands = "";
    let kept = 0;
    let last = 0;

    for (let round = 0; round < rounds; round++) {
      // Every other time there is no network: then only this computer has it.
      const isOffline = round % 2 === 0;
      await page.context().setOffline(isOffline);
      const said = ` said in round ${round}:`;
      await page.keyboard.type(said);
      if (isOffline) await unsentFile(page);
      else await waitUntilSaved(page);
      kept += said.length;
      await note(page).press("Control+End");
      const rest = ` ${"and so on ".repeat(3 + Math.floor(Math.random() * 8))}`;
      const typing = page.keyboard.type(rest).catch(() => undefined);
      await until(page, stands.length + said.length + Math.floor(Math.random() * rest.length));
      await computer.kill();
      await typing;

      // It opens with what it has itself, before the server can tell it anything.
      page = await computer.start();
      await page.context().setOffline(true);
      await page.goto(server.url + newRoomPath);
      await page.locator(".cap .lay.note", { hasText: said.trim() }).waitFor();
      const [found = ""] = await drawnIn(page);
      expect(found.startsWith(stands + said), `${found} begins with ${stands + said}`).toBe(true);
      await page.context().setOffline(false);
      // The server may have one letter more, which left this computer before it was on its disk.
      const stored = () => captured(server.db)[0]?.note ?? "";
      const isAgreed = async () => stored().startsWith(found) && (await drawnIn(page))[0] === stored();
      await expect.poll(isAgreed, { timeout: patience }).toBe(true);
      expect((stands + said + rest).startsWith(stored()), `${stored()} begins ${stands + said + rest}`).toBe(true);
      last += stored().length - stands.length - said.length;
      stands = stored();
      await page.getByRole("button", { name: /^Write/ }).click();
      await waitForCaretIn(page, "Not identified");
    }

    process.stdout.write(
      `killed browser: ${rounds} kills, ${kept} letters that it had said were kept, 0 lost; ${last} of those typed as it was killed were there too, nothing twice\n`,
    );
  },
  patience * (rounds + 1),
);

const note = (page: Page) => page.getByRole("textbox", { name: "Note, private" });

/** Waits until the note on the page is so long. */
const until = (page: Page, length: number) =>
  page.waitForFunction(
    (least) => (document.querySelector(".written-text")?.textContent ?? "").length >= least,
    length,
    { polling: 5 },
  );
