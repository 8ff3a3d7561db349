import type { Contact } from "#domain/network/contact.ts";

/** A focal point of Serbia since 2018, but for what the test says. */
export function aContact(more: Partial<Contact> = {}): Contact {
  return {
    ...{ id: "c", party: "SRB", name: "Ms Mara PRIMER", function: "Head", institution: "Ministry" },
    ...{ address: "m.primer@example.org", copy: "to", from: "2018-01-01", until: null },
    ...{ languages: [], bodies: [], isLead: false, bouncedAt: null },
    ...more,
  };
}
