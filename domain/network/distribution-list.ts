/** Whom a distribution list reaches: everybody, states or organisations alone, who answers for a body, or hand-picked. */
export const circles = ["all", "states", "organisations", "body", "picked"] as const;
export type Circle = (typeof circles)[number];

export type DistributionList = {
  readonly id: string;
  readonly name: string;
  readonly circle: Circle;
  /** Only where the circle is a body's. */
  readonly bodyId: string | null;
  /** Only where they were picked by hand. */
  readonly members: readonly ListMember[];
};

export type ListMember = { readonly contactId: string; readonly copy: "to" | "cc" };
