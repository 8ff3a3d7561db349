import type { ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { withStorage } from "#app/components/tab-storage.ts";
import { useEffect, useState } from "react";

/** How many paragraphs have passed under the reader's eyes on this tab; nothing where no script runs. */
export function useRead({ sha256, report }: ApprovalOnPage): { read: number; all: number } | undefined {
  const [read, setRead] = useState<ReadonlySet<string>>();
  useEffect(() => {
    const key = `read:${sha256}`;
    const seen = new Set((withStorage((storage) => storage.getItem(key)) ?? "").split(" ").filter((id) => id !== ""));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting && target instanceof HTMLElement && target.dataset["end"] !== undefined)
            seen.add(target.dataset["end"]);
        withStorage((storage) => storage.setItem(key, [...seen].join(" ")));
        setRead(new Set(seen));
      },
      { threshold: 1 },
    );
    for (const end of document.querySelectorAll("[data-end]")) observer.observe(end);
    return () => observer.disconnect();
  }, [sha256]);
  const ids = report.paragraphs.map(({ id }) => id);
  return read && { read: ids.filter((id) => read.has(id)).length, all: ids.length };
}
