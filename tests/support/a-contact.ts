import type { Contact, ContactEntry } from "#domain/network/contact.ts";

/** What is typed of a focal point of Serbia since 2018, but for what the test says. */
export function anEntry(more: Partial<ContactEntry> = {}): ContactEntry {
  return {
    ...{ party: "SRB", name: "Ms Mara PRIMER", function: "Head", institution: "Ministry" },
    ...{ address: "m.primer@example.org", copy: "to", from: "2018-01-01", until: null },
    ...{ languages: [], bodies: [], isLead: false },
    ...more,
  };
}

/** The contact that comes of it. */
export function aContact({ id = "c", bouncedAt = null, ...more }: Partial<Contact> = {}): Contact {
  return { id, bouncedAt, ...anEntry(more) };
}
