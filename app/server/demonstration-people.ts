import { readCookie } from "#app/server/cookies.ts";
import type { Actor } from "#domain/access/actor.ts";

export const demonstrationCookie = "demonstration-function";

/** Invented people, one for each desk of the demonstration; whoever looks on takes their place with one click. */
export const demonstrationPeople = [
  { id: "a-marin", name: "A. Marin", functions: [{ function: "secretariat", dialogueId: "budapest-process" }] },
  {
    id: "k-orel",
    name: "K. Orel",
    functions: [{ function: "noteTaker", dialogueId: "budapest-process", meetingId: "sarajevo-2018" }],
  },
  {
    id: "l-demir",
    name: "L. Demir",
    functions: [{ function: "chair", dialogueId: "budapest-process", bodyId: "silk-routes", partyId: "TUR" }],
  },
  {
    id: "r-haider",
    name: "R. Haider",
    functions: [{ function: "delegate", dialogueId: "budapest-process", meetingId: "sarajevo-2018", partyId: "PAK" }],
  },
] as const satisfies readonly Actor[];

/** Whose place the visitor took, undefined for nobody's. */
export function demonstrationPersonOf(request: Request): Actor | undefined {
  const id = readCookie(request.headers.get("Cookie"), demonstrationCookie);
  return demonstrationPeople.find((person) => person.id === id);
}
