import type { AppLoadContext } from "@remix-run/node";

/** A house in which nobody writes anything together. */
export const idleRooms: Pick<AppLoadContext, "notes" | "drafts"> = {
  notes: { settle: () => undefined, takeIn: () => false },
  drafts: {
    begin: () => "begun-already",
    write: () => "not-begun",
    catchUp: () => undefined,
    settle: () => undefined,
  },
};
