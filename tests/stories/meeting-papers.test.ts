import { grantFunction } from "#db/accounts/holdings.ts";
import { listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import { aPresentation } from "#tests/support/a-meeting-paper.ts";
import { enterAs, openDesk, withoutScriptSignedIn } from "#tests/stories/desk.ts";
import { useBrowser } from "#tests/support/browser.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();
const phone = { width: 390, height: 844 };
const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/papers`;
const before = new Date("2018-05-01T09:00:00Z");
const offline = /ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError/;

async function onPhone(url: string, person: string): Promise<Page> {
  const page = await open(url, { expected: offline });
  await page.setViewportSize(phone);
  await enterAs(page, person);
  return page;
}

const file = (name: string, buffer: Uint8Array) => ({
  ...{ name, mimeType: "application/octet-stream" },
  buffer: Buffer.from(buffer),
});
const sends = (page: Page) => page.getByRole("button", { name: "Send it to the Secretariat" });

/** The bytes behind the first link of a page's files. */
async function firstFile(page: Page): Promise<Buffer> {
  const href = await page.locator(".file-links a").first().getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", page.url()).href);
  expect(answer.status()).toBe(200);
  return answer.body();
}

describe("a delegation's presentation", () => {
  it("goes from a phone over a poor line with its presenter's word, is released, and comes to others as it was", async () => {
    await using desk = await openDesk();
    const held = { function: "delegate", dialogueId: "budapest-process", meetingId, partyId: "AFG" } as const;
    grantFunction(desk.db, { personId: "v-lind", held, from: "2018-01-01", actorId: "a-marin", now: before });
    const slides = await aPresentation({ "ppt/notesSlides/notesSlide1.xml": "<p:notes/>" });
    const presenter = await onPhone(desk.url, "R. Haider");
    await presenter.goto(`${desk.url}/meetings/${meetingId}`);
    await presenter.getByRole("link", { name: "Presentations and documents" }).click();
    await presenter.getByRole("link", { name: "Add a presentation or document" }).click();
    const title = presenter.getByLabel("Title");
    await title.fill("Facilitation centres in Pakistan");
    await presenter.getByLabel("For which session").selectOption("s2");
    await presenter.getByLabel("Language of the file").selectOption("fr");
    // The page is loaded anew, as a phone does with one that it put away: what was typed stands there.
    await presenter.reload();
    await expect.poll(() => title.inputValue()).toBe("Facilitation centres in Pakistan");
    await presenter.getByLabel("File", { exact: true }).setInputFiles(file("slides.pptx", slides));

    await presenter.context().setOffline(true);
    await sends(presenter).click();
    await presenter.getByRole("alert").getByText("Nothing is lost").waitFor();
    expect(await presenter.getByLabel("Title").inputValue()).toBe("Facilitation centres in Pakistan");
    expect(listMeetingPapers(desk.db, meetingId)).toEqual([]);
    await presenter.context().setOffline(false);
    await presenter.getByLabel("File", { exact: true }).setInputFiles(file("slides.pptx", slides));
    await sends(presenter).click();
    await presenter.getByRole("status").getByText("Received.").waitFor();
    await presenter.getByText("speaker notes").waitFor();
    expect(listMeetingPapers(desk.db, meetingId)).toMatchObject([
      { party: "PAK", sharing: "participants", releasedAt: null, files: [{ language: "fr", revision: 0 }] },
    ]);
    const address = new URL(presenter.url()).pathname;

    // Whoever prepares with it has it; whoever does not, does not know of it.
    const noteTaker = await open(desk.url);
    await enterAs(noteTaker, "K. Orel");
    await noteTaker.goto(desk.url + home);
    await noteTaker.getByRole("link", { name: "Facilitation centres in Pakistan" }).waitFor();
    expect((await firstFile(noteTaker)).equals(Buffer.from(slides))).toBe(true);
    const afghan = await onPhone(desk.url, "V. Lind");
    const guest = await open(desk.url);
    expect((await afghan.request.get(desk.url + address)).status()).toBe(404);
    expect((await guest.request.get(desk.url + address)).status()).toBe(404);

    const staff = await open(desk.url);
    await enterAs(staff, "A. Marin");
    await staff.goto(desk.url + address);
    await staff.getByRole("button", { name: "Release it" }).click();
    await staff.getByRole("status").getByText("Released.").waitFor();
    await afghan.goto(desk.url + home);
    await afghan.getByRole("link", { name: "Facilitation centres in Pakistan" }).click();
    await afghan.getByRole("heading", { name: "Facilitation centres in Pakistan" }).waitFor();
    expect((await firstFile(afghan)).equals(Buffer.from(slides))).toBe(true);
    expect((await guest.request.get(desk.url + address)).status()).toBe(404);

    // One tap more and the public has it too.
    await presenter.goto(desk.url + address);
    await presenter.getByRole("button", { name: "Yes, with everybody" }).click();
    await presenter.getByRole("status").getByText("The word on sharing is kept.").waitFor();
    await guest.goto(desk.url + address);
    await guest.getByRole("heading", { name: "Facilitation centres in Pakistan" }).waitFor();
    expect((await firstFile(guest)).equals(Buffer.from(slides))).toBe(true);

    // And one tap takes it from everybody again.
    await presenter.getByRole("button", { name: "Do not share it" }).click();
    await presenter.getByText("Not to be shared").waitFor();
    expect((await guest.request.get(desk.url + address)).status()).toBe(404);
  });

  it("comes in and is refused in a browser that runs no script, with what was typed", async () => {
    await using desk = await openDesk();
    const page = await withoutScriptSignedIn(await onPhone(desk.url, "R. Haider"));
    await page.goto(`${desk.url}${home}/new`);
    const macros = await aPresentation({ "ppt/vbaProject.bin": "" });
    await page.getByLabel("Title").fill("Facilitation centres");
    await page.getByLabel("File", { exact: true }).setInputFiles(file("slides.pptx", macros));
    await sends(page).click();
    await page.getByRole("alert").first().getByText("The file holds macros").waitFor();
    expect(await page.getByLabel("Title").inputValue()).toBe("Facilitation centres");
    expect(listMeetingPapers(desk.db, meetingId)).toEqual([]);

    await page.getByLabel("Nobody").check();
    await page.getByLabel("File", { exact: true }).setInputFiles(file("slides.pptx", await aPresentation()));
    await sends(page).click();
    await page.getByRole("status").getByText("Received.").waitFor();
    expect(listMeetingPapers(desk.db, meetingId)).toMatchObject([{ sharing: "nobody", title: "Facilitation centres" }]);
  });
});
