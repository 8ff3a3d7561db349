import type { Page } from "playwright-core";

/** A busy machine is slow. */
export const patience = { timeout: 60_000 };

/** The text that is written in. */
export const draft = (page: Page) => page.locator(".draft-text");

/** Waits until the server has everything that was written. */
export const saved = (page: Page) => page.locator('[data-saved="saved"]').waitFor(patience);

/** Selects these words in the draft, as somebody does with a mouse; the caret stands behind them where asked. */
export async function select(page: Page, words: string, isCaret = false): Promise<void> {
  await page.evaluate(
    ([wanted, caret]) => {
      const editor = document.querySelector<HTMLElement>(".draft-text");
      const texts = document.createTreeWalker(editor ?? document.body, NodeFilter.SHOW_TEXT);
      let text = texts.nextNode();
      while (text && !text.textContent?.includes(wanted)) text = texts.nextNode();
      if (!editor || !text) throw new Error(`The draft does not say “${wanted}” in one piece.`);
      const from = text.textContent?.indexOf(wanted) ?? 0;
      const end = from + wanted.length;
      editor.focus();
      getSelection()?.setBaseAndExtent(text, caret ? end : from, text, end);
    },
    [words, isCaret] as const,
  );
}
