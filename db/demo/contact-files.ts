import { z } from "zod";
import type { NewFocalPoint } from "#db/network/contacts.ts";
import { textOf } from "#db/demo/file.ts";

const entries = z.array(
  z.strictObject({
    party: z.string(),
    name: z.string(),
    function: z.string(),
    institution: z.string(),
    address: z.email(),
    copy: z.enum(["to", "cc"]),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    bodies: z.array(z.string()).default([]),
  }),
);

/** The invented focal points of one of the demonstration's files. */
export function contactsIn(file: "contacts.json" | "further-contacts.json"): Omit<NewFocalPoint, "dialogueId">[] {
  return entries.parse(JSON.parse(textOf(file)));
}
