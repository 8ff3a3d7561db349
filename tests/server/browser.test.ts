import { useBrowser } from "#tests/support/browser.ts";
import { loadDemonstration } from "#db/demo/load.ts";
import { withoutScript } from "#tests/stories/desk.ts";
import { testDb } from "#tests/support/test-db.ts";
import { startServer } from "#tests/support/server.ts";
import { describe, expect, it } from "vitest";

const open = useBrowser();

function aDemonstration() {
  const db = testDb();
  loadDemonstration(db, new Date("2018-05-08T12:00:00Z"));
  return db;
}

describe("a page in a browser", () => {
  it("runs its scripts under the content security policy, and nobody else's", async () => {
    await using server = await startServer({ demonstration: true });
    const page = await open(`${server.url}/nowhere`, { expected: /violates the following Content Security Policy/ });

    await page.waitForFunction(() => "__remixRouter" in window);
    const ran = await page.evaluate(() => {
      const script = document.body.appendChild(document.createElement("div"));
      script.innerHTML = '<img src="x:" onerror="window.stranger = true">';
      return new Promise<boolean>((resolve) => setTimeout(() => resolve("stranger" in window), 100));
    });

    expect(ran).toBe(false);
  });

  it("lets the keyboard skip to the work and the visitor find the way home", async () => {
    await using server = await startServer({ demonstration: true });
    const page = await open(`${server.url}/nowhere`);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    expect(new URL(page.url()).hash).toBe("#main");
    expect(await page.getByRole("link", { name: "Go to the front page" }).getAttribute("href")).toBe("/");
  });

  it("posts a form without scripts, and comes back as somebody else", async () => {
    await using server = await startServer({ db: aDemonstration(), demonstration: true });
    const page = await withoutScript(await open(`${server.url}/nowhere`));

    await page.setContent(
      '<form method="post" action="/demonstration/function"><input name="person" value="a-marin"><input name="return" value="/nowhere"><button>ok</button></form>',
    );
    await page.getByRole("button").click();
    await page.waitForLoadState();

    expect((await page.context().cookies()).map(({ name, httpOnly }) => [name, httpOnly])).toEqual([["sid", true]]);
  });
});
