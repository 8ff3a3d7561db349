import { followPage } from "#app/live/follow-page.ts";

// The only script of a page that is read on telephones and room screens.
for (const root of document.querySelectorAll<HTMLElement>("[data-follow]")) followPage(root);
