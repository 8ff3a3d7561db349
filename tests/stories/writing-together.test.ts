import { enterRoom, openMeeting, waitForCaretIn, waitUntilSaved } from "#tests/stories/in-the-room.ts";
import { useBrowser } from "#tests/support/browser.ts";
import type { CDPSession, Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();

describe("two people in one note", () => {
  it("write in it at once, see each other's carets, and take back their own words alone", async () => {
    await using meeting = await openMeeting();
    const { marin, orel } = await twoIn(meeting);
    await marin.keyboard.type("guardians how chosen");
    await marin.keyboard.press("Shift+Enter");
    await marin.keyboard.type("قال المندوب 12");
    await marin.keyboard.press("Enter");
    await marin.keyboard.type("aaa");
    await waitUntilSaved(marin);
    await write(orel, "guardians how chosen");
    await saysIn(orel, ["guardians how chosen", "قال المندوب 12", "aaa"]);

    // Both type at once, one of them among letters that repeat; the keys of one do not move the caret of the other.
    await orel.keyboard.press("Control+Home");
    await marin.keyboard.press("ArrowLeft");
    await Promise.all([marin.keyboard.type("abba"), orel.keyboard.type("Q: ")]);
    for (const page of [marin, orel]) await saysIn(page, ["Q: guardians how chosen", "قال المندوب 12", "aaabbaa"]);
    await orel.locator(".caret-name", { hasText: "A. Marin" }).waitFor();
    await marin.locator(".caret-name", { hasText: "K. Orel" }).waitFor();

    // Bold over words in which the other types; a paragraph joined that the other splits.
    await orel.keyboard.press("Shift+End");
    // A browser tells an editor of a selection some time after the key; bold would be that of letters to come.
    await marin.locator(".caret-range").first().waitFor();
    await orel.keyboard.press("Control+b");
    await marin.keyboard.press("Enter");
    await marin.keyboard.type("next");
    for (const page of [marin, orel])
      await saysIn(page, ["Q: guardians how chosen", "قال المندوب 12", "aaabba", "nexta"]);
    await marin.locator(".written-bold", { hasText: "guardians how chosen" }).waitFor();

    // How many steps that is depends on how fast it was typed; they are all of one's own.
    await pressUntil(marin, "Control+z", ["Q:"]);
    await saysIn(orel, ["Q:"]);
    await pressUntil(marin, "Control+Shift+z", ["Q: guardians how chosen", "قال المندوب 12", "aaabba", "nexta"]);
    await saysIn(orel, ["Q: guardians how chosen", "قال المندوب 12", "aaabba", "nexta"]);
    await Promise.all([marin, orel].map(waitUntilSaved));
  }, 120_000);

  it("compose letters of several keys undisturbed, and have what came meanwhile once they are done", async () => {
    await using meeting = await openMeeting();
    const { marin, orel } = await twoIn(meeting);
    await marin.keyboard.type("Tokyo: ");
    await waitUntilSaved(marin);
    await write(orel, "Tokyo");
    await saysIn(orel, ["Tokyo:"]);
    await orel.keyboard.press("Control+Home");

    const keys: CDPSession = await marin.context().newCDPSession(marin);
    await keys.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await saysIn(orel, ["Tokyo: にほ"]);
    await orel.keyboard.type("At ");
    await waitUntilSaved(orel);
    await keys.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
    await saysIn(orel, ["At Tokyo: にほん"]);
    await saysIn(marin, ["Tokyo: にほん"]);
    await keys.send("Input.insertText", { text: "日本" });

    for (const page of [marin, orel]) await saysIn(page, ["At Tokyo: 日本"]);
    await marin.keyboard.type("!");
    for (const page of [marin, orel]) await saysIn(page, ["At Tokyo: 日本!"]);
  }, 120_000);
});

/** Two people in the room, one of whom has begun a note. */
async function twoIn({ url }: { readonly url: string }): Promise<{ readonly marin: Page; readonly orel: Page }> {
  const [marin, orel] = [await open(url), await open(url)];
  await enterRoom(marin, "A. Marin");
  await enterRoom(orel, "K. Orel");
  await marin.keyboard.press("F8");
  await marin.keyboard.press("F8");
  await waitForCaretIn(marin, "Not identified");
  return { marin, orel };
}

/** Goes on in the note that says this. */
async function write(page: Page, words: string): Promise<void> {
  await page.locator(".cap", { hasText: words }).locator(".lay.note").click();
}

/** Waits until the note that is open says these paragraphs. */
async function saysIn(page: Page, paragraphs: readonly string[]): Promise<void> {
  await expect.poll(() => wordsIn(page), { timeout: 15_000 }).toEqual(paragraphs);
}

async function pressUntil(page: Page, key: string, paragraphs: readonly string[]): Promise<void> {
  const press = async () => {
    await page.keyboard.press(key);
    return wordsIn(page);
  };
  await expect.poll(press, { timeout: 15_000 }).toEqual(paragraphs);
}

async function wordsIn(page: Page): Promise<readonly string[]> {
  const paragraphs = page.getByRole("textbox", { name: "Note, private" }).locator("p");
  // While letters are composed the editor keeps a place for them that nobody sees.
  return (await paragraphs.allTextContents()).map((words) => words.replaceAll("\u200b", "").trimEnd());
}
