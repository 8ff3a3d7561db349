import { seedOf } from "#app/editor/seed.ts";
import { listCaptures } from "#db/room/captures.ts";
import { seedCaptures } from "#db/room/seeded-captures.ts";
import { enterAs, openDesk as openEmptyDesk } from "#tests/stories/desk.ts";
import { aMail, aMessage, aMessageInManyStates } from "#tests/support/a-message.ts";
import { useBrowser } from "#tests/support/browser.ts";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

const open = useBrowser();

const pages = [
  "/dialogues/budapest-process",
  "/dialogues/budapest-process/register?on=2018-05-08&in=ar",
  "/dialogues/budapest-process/contacts",
  "/dialogues/budapest-process/contacts/new",
  "/dialogues/budapest-process/contacts/of/ALB",
  "/dialogues/budapest-process/contacts/duplicates",
  "/dialogues/budapest-process/contacts/import",
  "/dialogues/budapest-process/lists",
  "/dialogues/budapest-process/lists/new",
  "/accounts",
  "/accounts/invitation",
  "/meetings/sarajevo-2018/desk",
  "/meetings/sarajevo-2018/desk/r-haider",
  "/dialogues/budapest-process/import",
  "/account?erasure=unsure",
  "/audit",
  "/erasures",
  "/retention",
  "/meetings/sarajevo-2018",
  "/meetings/sarajevo-2018/people",
  "/meetings/sarajevo-2018/room-options",
  "/meetings/sarajevo-2018/sessions/s2",
  "/meetings/sarajevo-2018/sessions/s2?withdrawn=i48",
  "/meetings/sarajevo-2018/papers",
  "/meetings/sarajevo-2018/papers/new",
  "/meetings/sarajevo-2018/remarks",
  "/meetings/sarajevo-2018/remarks/new",
  "/meetings/sarajevo-2018/remarks/r1",
  "/meetings/sarajevo-2018/remarks/r1?change",
  "/meetings/sarajevo-2018/own-lines",
  "/meetings/sarajevo-2018/kept-aside",
  "/meetings/sarajevo-2018/sessions/s2/presence",
  "/meetings/sarajevo-2018/sessions/s2/chair",
  "/meetings/sarajevo-2018/sessions/s2/screen",
  "/meetings/sarajevo-2018/sessions/s2/screen?theme=light&languages=ar,fr",
  "/meetings/sarajevo-2018/points",
  "/meetings/sarajevo-2018/points/p4?undo=p5&news=changed-meanwhile",
  "/meetings/sarajevo-2018/closing-paper",
  "/meetings/sarajevo-2018/closing-paper/p4",
  "/meetings/sarajevo-2018/report",
  "/meetings/sofia-2017/report",
  "/outbox",
  "/nowhere",
];
/** A room's notes come behind its page, which says so until they are there. */
const opening = ".live-room > [role=status]";
const widths = [320, 768, 1440];

/** The demonstration with a message that is held and one of which the mails are in many states. */
async function openDesk() {
  const desk = await openEmptyDesk();
  // The registration desk is there while the meeting goes on.
  desk.db.$client.exec("update meetings set state = 'in session' where id = 'sarajevo-2018'");
  const room = { meetingId: "sarajevo-2018", sessionId: "s2" };
  seedCaptures(desk.db, room, seedOf);
  const history = `/meetings/sarajevo-2018/sessions/s2/captures/${listCaptures(desk.db, room)[0]?.id}/history`;
  const held = aMessage(desk.db, { body: "Your page: {link}", mails: [aMail({ secretOf: "invitation:1" })] });
  const mixed = aMessageInManyStates(desk.db);
  return Object.assign(desk, { paths: [...pages, history, `/outbox/${held}`, `/outbox/${mixed}`] });
}

type Walk = { readonly url: string; readonly paths: readonly string[] };

/** Shows each page to `look`, the front door first, as the secretariat sees it; a refusal is a page too. */
async function walk(page: Page, { url, paths }: Walk, look: (path: string) => Promise<void>) {
  await look("/");
  await enterAs(page, "A. Marin");
  for (const path of paths) {
    await page.goto(url + path);
    await page.locator(opening).waitFor({ state: "detached" });
    await look(path);
  }
}

describe("every page", () => {
  it("takes all its words from the catalogue, whatever does not come from the record", async () => {
    await using desk = await openDesk();
    const page = await open(`${desk.url}/?language=en-XA`);
    const found: string[] = [];

    await walk(page, desk, async (path) => {
      found.push(...(await wordsOfNobody(page)).map((words) => `${path}: ${words}`));
    });

    expect(found).toEqual([]);
  });

  it.each(["en-XA", "ar-XB"])("fits its window at each width, in %s", async (language) => {
    await using desk = await openDesk();
    const page = await open(`${desk.url}/?language=${language}`);
    const found: string[] = [];

    await walk(page, desk, async (path) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        if (over > 0) found.push(`${path} at ${width}: ${over} px too wide`);
      }
    });

    expect(found).toEqual([]);
  });

  it("gives axe nothing to find", { timeout: 180_000 }, async () => {
    await using desk = await openDesk();
    const page = await open(desk.url);
    const found: string[] = [];

    await walk(page, desk, async (path) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${String(nodes[0]?.target)}`));
    });

    expect(found).toEqual([]);
  });
});

/** Plain letters outside the record's own words: in en-XA every letter of the catalogue carries an accent. */
function wordsOfNobody(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const hasPlainWord = (words: string | null) => /[A-Za-z]{2}/.test(words ?? "");
    // What a browser with scripts leaves out of the page stands there as markup.
    const fromRecord = "[data-record], [lang]:not(html), textarea, script, style, noscript";
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.closest(fromRecord) && hasPlainWord(text.textContent))
        found.push(text.textContent ?? "");
    }
    for (const name of ["aria-label", "title", "placeholder", "alt", "data-label"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (!element.matches(fromRecord) && hasPlainWord(element.getAttribute(name)))
          found.push(`${name}: ${element.getAttribute(name) ?? ""}`);
      }
    }
    return found;
  });
}
