/**
 * Who acts in the audit and is no person: whoever holds the database's file, the house's own work, the loading of the
 * demonstration, and whoever asks for a link to sign in, of whom only the typed address is known.
 */
export const actorsWithoutPerson = ["operator", "outbox", "retention", "demonstration", "nobody"] as const;
export type ActorWithoutPerson = (typeof actorsWithoutPerson)[number];

/** Which of them this is; undefined for a person's id. */
export function actorWithoutPerson(id: string): ActorWithoutPerson | undefined {
  return actorsWithoutPerson.find((known) => known === id);
}
