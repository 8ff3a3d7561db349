import { sayInstead } from "#app/locales/learnt-words.ts";
import type { Locale } from "#app/locales/locales.ts";
import { isLocale, locales } from "#app/locales/locales.ts";
import { Messages } from "#app/locales/messages.tsx";
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

const { lang } = document.documentElement;
const locale = isLocale(lang) ? lang : "en";

void Promise.all([pageData(), wordsIn(locale)]).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Messages locale={locale}>
          <RemixBrowser />
        </Messages>
      </StrictMode>,
    );
  }),
);

/**
 * Waits until the data of the page is decoded. RemixBrowser would wait by suspending the whole document, and a key
 * pressed in that moment makes React 18 give the page up ("Root did not complete"). Called by hand it throws its promise.
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}

/** Only who tries out a language loads what makes it. */
async function wordsIn(language: Locale): Promise<void> {
  if (!locales[language].isPseudo) return;
  const { pseudoWords } = await import("#app/locales/pseudo.ts");
  const changed = pseudoWords[language];
  if (changed) sayInstead(changed);
}
