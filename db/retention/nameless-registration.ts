import type { registrations } from "#db/schema/registrations.ts";

/** What stands in a registration once nobody can be told from it: that somebody of a party was to come stays. */
export const namelessRegistration: Partial<typeof registrations.$inferInsert> = {
  ...{ courtesy: "", givenName: "", familyName: "", function: "", institution: "", address: "", phone: "" },
  ...{ languages: [], reason: null, personId: null, sentKey: null },
};
