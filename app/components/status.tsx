import type { ReactNode } from "react";

export type StatusMark = "empty" | "half" | "full" | "alert" | "time";

/** A word, and a small square that also reads in black and white. */
export function Status({ mark, children }: { mark: StatusMark; children: ReactNode }) {
  return <span className={`status ${mark}`}>{children}</span>;
}
