import type { Signs } from "#tests/support/a-draft.ts";
import { aDraft, feed } from "#tests/support/a-draft.ts";
import { useBrowser } from "#tests/support/browser.ts";
import { servePage } from "#tests/support/draft-page/serve.ts";
import { referenceSign } from "#domain/draft/draft.ts";
import { toBase64 } from "lib0/buffer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const points = { kind: "chair-points", session: "" };
const signs: Signs = [
  ...[feed("p1"), ["Georgia spoke.", { unit: "said:i1" }], [" ", {}], ["Pakistan spoke.", { unit: "said:i2" }]],
  ...[feed("p2", { session: "s2" }), ["See ", { unit: "said:i3" }], [referenceSign, { unit: "said:i3", ref: "p1" }]],
  ...[feed("p3", points), ["The points:", {}]],
  ...[feed("t1", { ...points, level: "point" }), ["Return.", { unit: "point:t1" }]],
] as Signs;

const open = useBrowser();
let served: Awaited<ReturnType<typeof servePage>> | undefined;
beforeAll(async () => {
  served = await servePage("tests/support/draft-page/page.tsx");
}, 120_000);
afterAll(() => served?.close());

async function aDraftPage(telling: "everything" | "points" = "everything"): Promise<Page> {
  const page = await open(served?.url ?? "");
  await page.waitForFunction(() => "draftPage" in window);
  await page.evaluate(
    ([state, tells]) => {
      window.draftPage.open(state, {
        chips: [["said:i2", "PAK 14:47"]],
        headings: [["session/s1", "Session 1"]],
        findings: [{ lineId: "p1", from: 0, to: 7, level: "error" }],
        isEditable: true,
        telling: tells,
      });
    },
    [toBase64(aDraft(signs)), telling] as const,
  );
  await page.locator("[data-number]").first().waitFor({ state: "attached" });
  return page;
}

const goTo = (page: Page, line: string, offset: number) =>
  page.evaluate(([id, at]) => window.draftPage.handle()?.goTo(id, at), [line, offset] as const);

/** The text with what each piece carries, heads by their id. */
async function told(page: Page) {
  const delta = (await page.evaluate(() => window.draftPage.delta())) as {
    readonly insert: string;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  return delta.map(({ insert, attributes = {} }) => [insert, attributes.id ?? attributes.unit ?? ""] as const);
}

const numbers = (page: Page) =>
  page.locator("[data-number]").evaluateAll((all) => all.map((one) => one.dataset.number ?? ""));

describe("the draft in a browser", { timeout: 120_000 }, () => {
  it("shows numbers, headings, sources, references and findings, none of which is in the text", async () => {
    const page = await aDraftPage();

    expect(await numbers(page)).toEqual(["1.", "2.", "1", "3.", "(a)"]);
    expect(await page.locator("[data-heading]").getAttribute("data-heading")).toBe("Session 1");
    expect(await page.locator("[data-chip]").allTextContents()).toEqual(["Pakistan spoke."]);
    expect(await page.getByRole("img", { name: "number 1" }).count()).toBe(1);
    expect(await page.evaluate(() => CSS.highlights.get("finding-error")?.size)).toBe(1);
    expect(await page.getByRole("textbox").ariaSnapshot()).toContain("1. Georgia spoke.");
    expect(await page.getByRole("textbox").evaluate((text) => text.textContent)).toBe(
      signs.map(([text]) => text.replace("\n", "")).join(""),
    );
  });

  it("folds away what a summary of points does not tell, and opens it for whoever goes or reaches into it", async () => {
    const page = await aDraftPage("points");
    const text = page.getByRole("textbox");

    expect(await numbers(page)).toEqual(["?", "1.", "(a)"]);
    expect(await text.innerText()).toBe("The points:\n\nReturn.");
    await goTo(page, "p3", 3);
    expect(await page.getByText("Georgia spoke.").isVisible()).toBe(false);

    await goTo(page, "p1", 3);
    await page.getByText("Georgia spoke.").waitFor();
    await page.getByRole("button", { name: "Show the sessions too" }).click();
    await page.getByText("Georgia spoke.").waitFor({ state: "hidden" });

    await text.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.getByText("Georgia spoke.").waitFor();
    expect((await told(page)).map(([words]) => words).join("")).toContain("Pakistan spoke.");
    expect(
      await page.evaluate(() =>
        window.draftPage
          .handle()
          ?.lines()
          .map(({ number }) => number),
      ),
    ).toEqual(["1", "1 (a)"]);
  });

  it("keeps the unit of what is typed at a sentence's end, and of both halves of a line that is split", async () => {
    const page = await aDraftPage();

    await goTo(page, "p1", 14);
    await page.keyboard.type("!");
    await goTo(page, "p1", 7);
    await page.keyboard.press("Enter");

    const text = await told(page);
    expect(text.slice(0, 5).map(([letters]) => letters)).toEqual(["\n", "Georgia", "\n", " spoke.!", " "]);
    expect(text.slice(0, 4).map(([, carried]) => carried)).toEqual(["p1", "said:i1", text[2]?.[1], "said:i1"]);
    expect(text[2]?.[1]).toMatch(/^p-[0-9a-f]{16}$/);
    expect(await numbers(page)).toEqual(["1.", "2.", "3.", "1", "4.", "(a)"]);
    await page.keyboard.press("Backspace");
    expect((await told(page)).map(([letters]) => letters).join("")).toContain("Georgia spoke.! Pakistan");
  });

  it("moves a line with its words, and references say its new number", async () => {
    const page = await aDraftPage();

    await goTo(page, "p1", 3);
    await page.keyboard.press("Alt+ArrowDown");

    expect((await told(page)).filter(([letters]) => letters === "\n").map(([, id]) => id)).toEqual([
      "p2",
      "p1",
      "p3",
      "t1",
    ]);
    await page.getByRole("img", { name: "number 2" }).waitFor({ state: "attached" });
    expect(await page.evaluate(() => window.draftPage.caret())).toMatchObject({ lineId: "p1", offset: 3 });
    await page.keyboard.press("Control+z");
    await page.getByRole("img", { name: "number 1" }).waitFor({ state: "attached" });
  });

  it("makes a line of the points a paragraph and a point again, and elsewhere the key leads on", async () => {
    const page = await aDraftPage();

    await goTo(page, "t1", 0);
    await page.keyboard.press("Shift+Tab");
    expect(await numbers(page)).toEqual(["1.", "2.", "1", "3.", "4."]);
    await page.keyboard.press("Tab");
    expect(await numbers(page)).toEqual(["1.", "2.", "1", "3.", "(a)"]);

    await goTo(page, "p1", 0);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it("replaces words by those of a finding within their unit, and puts in a reference", async () => {
    const page = await aDraftPage();

    await page.evaluate(() => window.draftPage.handle()?.replace("p1", 24, 29, "replied", "spoke"));
    expect(await page.evaluate(() => window.draftPage.handle()?.replace("p1", 0, 7, "Nobody", "Armenia"))).toBe(false);
    await goTo(page, "p3", 11);
    await page.evaluate(() => window.draftPage.handle()?.insertReference("t1"));

    const text = await told(page);
    expect(text).toContainEqual(["Pakistan replied.", "said:i2"]);
    expect(text.map(([letters]) => letters).join("")).not.toContain("Nobody");
    await page.getByRole("img", { name: "number 3 (a)" }).waitFor({ state: "attached" });
  });

  it("puts in what was cut here with its units and its line, and the second time as another line", async () => {
    const page = await aDraftPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);

    await page.evaluate(() => window.draftPage.handle()?.goTo("p1", 15, 30));
    await page.keyboard.press("Control+x");
    await goTo(page, "p3", 11);
    await page.keyboard.press("Control+v");

    const text = await told(page);
    expect(text).toContainEqual(["Pakistan spoke.", "said:i2"]);
    expect(text.slice(-4).map(([letters]) => letters)).toEqual(["The points:", "Pakistan spoke.", "\n", "Return."]);
  });
});
