import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions, nobody } from "#domain/access/actor.ts";
import type { Opening, Subject } from "#domain/access/subject.ts";
import { allOpenings, meetingStates, procedureStates, versionStates } from "#domain/access/subject.ts";

export type Column = FunctionName | "public";
/** Somebody who asks, and what they ask it of. */
export type Situation = { readonly actor: Actor; readonly subject: Subject };

export const columns: readonly Column[] = [...functions, "public"];

const ours = {
  dialogueId: "budapest",
  bodyIds: ["silk-routes"],
  meetingId: "sarajevo",
  partyId: "PAK",
  ownerId: "ana",
};
const theirs = { dialogueId: "prague", bodyIds: ["black-sea"], meetingId: "sofia", partyId: "IRN", ownerId: "ben" };

const heldAs: Readonly<Record<FunctionName, Omit<FunctionHeld, "function">>> = {
  administrator: {},
  secretariat: { dialogueId: "budapest" },
  noteTaker: { meetingId: "sarajevo" },
  registrationDesk: { meetingId: "sarajevo" },
  chair: { bodyId: "silk-routes" },
  adviser: { bodyId: "silk-routes" },
  focalPoint: { dialogueId: "budapest", partyId: "PAK" },
  headOfDelegation: { meetingId: "sarajevo", partyId: "PAK" },
  delegate: { meetingId: "sarajevo", partyId: "PAK" },
  interpreter: { meetingId: "sarajevo" },
};

/** To what else the thing may belong than to what the function is held for. */
const belongings: readonly Subject[] = [
  { ...ours, dialogueId: "prague" },
  { ...ours, bodyIds: ["black-sea"] },
  { ...ours, bodyIds: ["black-sea", "silk-routes"] },
  { ...ours, meetingId: "sofia" },
  { ...ours, partyId: "IRN" },
  { ...ours, ownerId: "ben" },
  { ...ours, partyId: "IRN", ownerId: "ben" },
  { ...theirs, partyId: "PAK" },
  { ...theirs, ownerId: "ana" },
  theirs,
  {},
];

const meetings = [...meetingStates, undefined];
const versions = [...versionStates, undefined];
const procedures = [...procedureStates, undefined];
const eachMissing = allOpenings.map((missing) => allOpenings.filter((opening) => opening !== missing));
const eachAlone = allOpenings.map((opening): readonly Opening[] => [opening]);
const peoples = [["ana"], ["ben", "ana"], [], undefined];
const yesNo = [true, false] as const;

/** All that an act could ask for, but for the states, of which there is one at a time. */
const generous: Subject = {
  meetingState: "in session",
  versionState: "frozen",
  procedureState: "running",
  versionTouchedBy: ["ben"],
  enteredBy: ["ben"],
  partyIsState: true,
  isReleased: true,
  isPurged: false,
  openings: allOpenings,
};

type Circumstance = { readonly steppedUp: boolean; readonly facts: Subject };

const inEachState = (facts: Subject): Subject[] => [
  ...meetings.map((meetingState) => ({ ...facts, meetingState })),
  ...versions.map((versionState) => ({ ...facts, versionState })),
  ...procedures.map((procedureState) => ({ ...facts, procedureState })),
];
const inEveryState = (facts: Subject): Subject[] =>
  meetings.flatMap((meetingState) => versions.map((versionState) => ({ ...facts, meetingState, versionState })));
const steppedUpOrNot = (facts: Subject): Circumstance[] => yesNo.map((steppedUp) => ({ steppedUp, facts }));

const whereOneBelongs: readonly Circumstance[] = [
  // Every state of a meeting with every state of a version, all opened or nothing, released or not.
  ...[allOpenings, []].flatMap((openings) =>
    yesNo.flatMap((isReleased) => inEveryState({ ...generous, openings, isReleased })),
  ),
  // One opening missing, or one alone for what is not released and for organisations.
  ...eachMissing.flatMap((openings) => inEachState({ ...generous, openings })),
  ...eachAlone.flatMap((openings) => inEachState({ ...generous, openings, isReleased: false, partyIsState: false })),
  // One fact otherwise, or not said.
  ...[allOpenings, allOpenings.filter((opening) => opening !== "on its own words" && opening !== "more is invited")]
    .flatMap((openings): Subject[] => [
      { ...generous, openings },
      { ...generous, openings, isReleased: undefined },
      ...[true, undefined].map((isPurged) => ({ ...generous, openings, isPurged })),
      ...[false, undefined].map((partyIsState) => ({ ...generous, openings, partyIsState })),
      ...peoples.map((versionTouchedBy) => ({ ...generous, openings, versionTouchedBy })),
      ...peoples.map((enteredBy) => ({ ...generous, openings, enteredBy })),
    ])
    .flatMap(inEachState),
].flatMap(steppedUpOrNot);

/** Where the thing is another's, the function is held for nothing or was withdrawn: nothing may make up for it. */
const whereOneDoesNot: readonly Circumstance[] = yesNo
  .flatMap((isReleased) => [
    ...inEveryState({ ...generous, isReleased }),
    ...procedures.map((procedureState) => ({ ...generous, isReleased, procedureState })),
    // What everybody may do would hide who may do it for being there.
    { ...generous, isReleased, openings: allOpenings.filter((opening) => opening !== "shared with everybody") },
  ])
  .map((facts) => ({ steppedUp: true, facts }));

const holding = (held: readonly FunctionHeld[]): Actor => ({ id: "ana", name: "Ana", functions: held });

/** The situations in which each column of the table is judged. */
export const situationsByColumn: ReadonlyMap<Column, readonly Situation[]> = new Map(
  columns.map((column) => [column, situationsOf(column)]),
);

function situationsOf(column: Column): readonly Situation[] {
  const held: FunctionHeld[] = column === "public" ? [] : [{ function: column, ...heldAs[column] }];
  const somebody = column === "public" ? nobody : holding(held);
  const heldForNothing = held.map((each) => ({ function: each.function }));
  const heldForNoParty = held.map((each) => ({ ...each, partyId: undefined }));
  return [
    ...situations(somebody, ours, whereOneBelongs),
    ...belongings.flatMap((belonging) => situations(somebody, belonging, whereOneDoesNot)),
    ...situations(holding(heldForNothing), ours, whereOneDoesNot),
    ...situations(holding(heldForNoParty), { ...ours, partyId: undefined }, whereOneDoesNot),
    ...situations(holding([]), ours, whereOneDoesNot),
  ];
}

function situations(somebody: Actor, belonging: Subject, when: readonly Circumstance[]): readonly Situation[] {
  return when.map(({ steppedUp, facts }) => ({
    actor: { ...somebody, steppedUp },
    subject: { ...facts, ...belonging },
  }));
}
