import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import type { MeetingState, Opening, Subject, VersionState } from "#domain/access/subject.ts";
import { book } from "#tests/domain/access/oracle-book.ts";

const people: Readonly<Record<string, FunctionName>> = {
  administrator: "administrator",
  secretariat: "secretariat",
  "note-taker": "noteTaker",
  "registration desk": "registrationDesk",
  chair: "chair",
  adviser: "adviser",
  "focal point": "focalPoint",
  "head of delegation": "headOfDelegation",
  delegate: "delegate",
  interpreter: "interpreter",
};

type Case = { readonly actor: Actor; readonly held: Omit<FunctionHeld, "function">; readonly subject: Subject };
type Phrase = (given: Case) => boolean;

const meetingStates: readonly MeetingState[] = ["planned", "registration", "in session", "closed", "archived"];
/** An x for each state of a meeting in which it may be done, in their order. */
const meeting =
  (states: string): Phrase =>
  ({ subject }) =>
    meetingStates.some((state, index) => states[index] === "x" && state === subject.meetingState);
const version =
  (...states: VersionState[]): Phrase =>
  ({ subject }) =>
    states.some((state) => state === subject.versionState);
const opening =
  (name: Opening): Phrase =>
  ({ subject }) =>
    subject.openings?.includes(name) ?? false;
const doneByOthers = (actor: Actor, doers?: readonly string[]) => doers?.every((id) => id !== actor.id) ?? false;

/** What a function is held for must be what the thing belongs to, as far as either names it. */
function covers(held: Case["held"], { dialogueId, meetingId, bodyIds = [] }: Subject): boolean {
  if (held.dialogueId && held.dialogueId !== dialogueId) return false;
  if (held.meetingId && held.meetingId !== meetingId) return false;
  return !held.bodyId || bodyIds.some((id) => id === held.bodyId);
}

const phrases: Readonly<Record<string, Phrase>> = {
  "no more asked": () => true,
  assigned: ({ held, subject }) => Boolean(held.dialogueId || held.bodyId || held.meetingId) && covers(held, subject),
  "own party": ({ held, subject }) =>
    Boolean(held.partyId) && subject.partyId === held.partyId && covers(held, subject),
  "own record": ({ actor, subject }) => subject.ownerId === actor.id,
  released: ({ subject }) => Boolean(subject.isReleased),
  "stepped up": ({ actor }) => Boolean(actor.steppedUp),
  "meeting planned or in registration": meeting("xx---"),
  "meeting in registration": meeting("-x---"),
  "meeting in registration or session": meeting("-xx--"),
  "meeting in registration or session or closed": meeting("-xxx-"),
  "meeting in session": meeting("--x--"),
  "meeting in session or closed": meeting("--xx-"),
  "meeting in session or later": meeting("--xxx"),
  "meeting past planning": meeting("-xxxx"),
  "meeting not yet archived": meeting("xxxx-"),
  "version working": version("working"),
  "version working or frozen": version("working", "frozen"),
  "version frozen or adopted": version("frozen", "adopted"),
  "version frozen": version("frozen"),
  "version frozen, cleared or adopted": version("frozen", "cleared", "adopted"),
  "version cleared": version("cleared"),
  "version cleared or adopted": version("cleared", "adopted"),
  "version issued": version("issued"),
  "procedure running": ({ subject }) => subject.procedureState === "running",
  "procedure running or late": ({ subject }) => Boolean(subject.procedureState) && subject.procedureState !== "ended",
  "procedure ended": ({ subject }) => subject.procedureState === "ended",
  "not purged": ({ subject }) => subject.isPurged === false,
  "a state": ({ subject }) => Boolean(subject.partyIsState),
  "frozen and edited by others": ({ actor, subject }) => doneByOthers(actor, subject.versionTouchedBy),
  "entered by nobody or another": ({ actor, subject }) => doneByOthers(actor, subject.enteredBy),
  "the presenter consents": opening("presenter's consent"),
  "the presenter shares it with everybody": opening("shared with everybody"),
  "the person consents": opening("person's consent"),
  "contact data left out": opening("without contact data"),
  "the floor may be asked for": opening("floor requests"),
  "the meeting shows speaking time": opening("speaking time shown"),
  "has the link of the screen": opening("screen's link"),
  "takes the notes of that session": opening("own session's note-taker"),
  "the meeting shows it": opening("own lines shown"),
  "the window is open": opening("correction window"),
  "its party shares it early": opening("shared early"),
  "its party agrees": opening("party's agreement"),
  "only proposed": opening("as a proposal"),
  "evidence attached": opening("evidence attached"),
  "its rules allow it": opening("allowed by its rules"),
  "its party is addressed": opening("addressee"),
  "on what it said itself": opening("on its own words"),
  "the procedure invites more": opening("more is invited"),
  "the procedure releases them": opening("responses released"),
  "nobody objected": opening("no objection by any channel"),
  "final approval given": opening("final approval"),
  "named as a reader": opening("named reader"),
  "bodies left out": opening("without bodies"),
  "approvals and procedures only": opening("approvals and procedures only"),
};

type Way = { readonly who: readonly FunctionName[] | "the public"; readonly asks: readonly Phrase[] };

function wayOf(line: string): Way {
  const [who = "", asks = ""] = line.trim().split(": ");
  return {
    who: who === "the public" ? who : who === "everybody with a function" ? Object.values(people) : namedIn(who),
    asks: asks.split("; ").map((words) => known(phrases, words)),
  };
}

function namedIn(who: string): readonly FunctionName[] {
  return who.split(", ").map((word) => known(people, word));
}

function known<Meaning>(dictionary: Readonly<Record<string, Meaning>>, words: string): Meaning {
  const meaning = dictionary[words];
  if (meaning === undefined) throw new Error(`The oracle does not know "${words}".`);
  return meaning;
}

/** The acts of the book with the ways in which they may be done: a line of acts, then lines set in. */
const sentences = [...book.matchAll(/^(\S.*)\n((?: {2}.+\n)+)/gm)].flatMap(([, acts = "", lines = ""]) => {
  const ways = lines.trimEnd().split("\n").map(wayOf);
  return acts.split(", ").map((act) => [act, ways] as const);
});
const waysByAct: ReadonlyMap<string, readonly Way[]> = new Map(sentences);

/** The acts that the oracle knows, in the order in which they were read; one read twice stands here twice. */
export const actsOfOracle: readonly string[] = sentences.map(([act]) => act);

/** What docs/rights.md answers, read by somebody else than who typed the table. Somebody is nobody in particular too. */
export function mayByTheBook(actor: Actor, act: string, subject: Subject): boolean {
  return (waysByAct.get(act) ?? []).some(({ who, asks }) => {
    const isDoneAs = (held: Case["held"]) => asks.every((holds) => holds({ actor, held, subject }));
    if (who === "the public") return isDoneAs({});
    return actor.functions.some((held) => who.includes(held.function) && isDoneAs(held));
  });
}
