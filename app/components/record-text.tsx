import type { ReactNode } from "react";

/**
 * Words that come from the record or the register and not from the catalogue: isolated from the sentence around
 * them, and with a direction of their own. `lang` where it differs from the page's.
 */
export function RecordText({ children, lang, className }: { children: ReactNode; lang?: string; className?: string }) {
  return (
    <bdi data-record="" dir="auto" lang={lang} className={className}>
      {children}
    </bdi>
  );
}
