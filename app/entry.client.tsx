import { isLocale } from "#app/locales/locales.ts";
import { Messages } from "#app/locales/messages.tsx";
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";

const lang = document.documentElement.lang;

void pageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <Messages locale={isLocale(lang) ? lang : "en"}>
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
