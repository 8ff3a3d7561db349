import { demonstrationPeople } from "#app/server/demonstration-people.ts";

/** The name of whoever wrote something at the desk; undefined for programs and for people nobody knows any more. */
export function nameOfWriter(actorId: string): string | undefined {
  return demonstrationPeople.find(({ id }) => id === actorId)?.name;
}
