import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";

/**
 * Follows the plain links inside an element without loading the page anew. It is for long lists: a Link of Remix works
 * its address out anew for each row, which costs more than the rest of the row.
 *
 * @returns What to do with a click that came up to the element.
 */
export function usePlainLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.defaultPrevented || isForBrowser(event, link)) return;
    event.preventDefault();
    void navigate(`${link.pathname}${link.search}${link.hash}`);
  };
}

/** New windows, files, other sites, and places on the same page, to which the browser scrolls by itself. */
function isForBrowser({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent, link: HTMLAnchorElement): boolean {
  const here = window.location;
  const isPlainClick = button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
  const isSamePage = link.pathname === here.pathname && link.search === here.search;
  return (
    !isPlainClick || link.target !== "" || link.hasAttribute("download") || link.origin !== here.origin || isSamePage
  );
}
