import fc, { type Arbitrary } from "fast-check";
import {
  attributions,
  capacities,
  interventionKinds,
  lineForms,
  paragraphKinds,
  sessionKinds,
  type MeetingRecord,
} from "#domain/record/record.ts";

const parties = ["BIH", "TUR", "SRB", "GEO", "MKD", "UNHCR", "ICMPD"] as const;

/** Texts of any script that a record may hold: no control characters, no half surrogates. */
const text = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((given) => given.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ""));
const name = text.filter((given) => given.trim() !== "");
const party = fc.constantFrom(...parties);
const day = fc.constantFrom("2018-05-07", "2018-05-08");

/** Any JSON, as it is after one reading: JSON knows no -0, and numbers beyond the exact ones are refused. */
const json = fc
  .jsonValue({ maxDepth: 2 })
  .map((value): unknown =>
    JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
      typeof item === "number" && Math.abs(item) > Number.MAX_SAFE_INTEGER ? 0 : item,
    ),
  );

/** Keys that no version of the format knows, among them the ones that poison careless programs. */
const strangeKey = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "x-note", "0", "layout", "position", "meetingId"),
  text.map((given) => `x ${given}`),
);

/** An object with some of `keys` in any order, among keys that nobody knows. */
function loose(
  required: Record<string, Arbitrary<unknown>>,
  optional: Record<string, Arbitrary<unknown>> = {},
): Arbitrary<object> {
  const entries = fc
    .tuple(
      fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }),
      fc.array(fc.tuple(strangeKey, json), { maxLength: 2 }),
    )
    .map(([known, strange]) => [...strange.filter(([key]) => !Object.hasOwn(known, key)), ...Object.entries(known)]);
  return entries
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
    .map((list) => Object.fromEntries(list));
}

const use = fc.oneof(
  fc.record({ party: fc.option(party, { nil: null }) }),
  fc.record({ party: fc.option(party, { nil: null }), written: name }),
  fc.record({ written: name }),
);

function usedWith(required: Record<string, Arbitrary<unknown>>, optional: Record<string, Arbitrary<unknown>> = {}) {
  return fc.tuple(use, loose(required, optional)).map(([who, rest]) => ({ ...rest, ...who }));
}

const speaker = fc.oneof(use, fc.constant({}), fc.record({ parties: fc.array(party, { maxLength: 3 }) }));

function intervention(id: string, answers: readonly string[]) {
  const turn = loose(
    { id: fc.constant(id), kind: fc.constantFrom(...interventionKinds) },
    {
      capacity: fc.constantFrom(...capacities),
      onBehalfOf: fc.oneof(party, use),
      speakingBody: name,
      attribution: fc.constantFrom(...attributions),
      pinned: fc.boolean(),
      verb: text,
      form: fc.constantFrom(...lineForms),
      line: text,
      note: text,
      ...(answers.length > 0 ? { inReplyTo: fc.constantFrom(...answers) } : {}),
    },
  );
  return fc.tuple(turn, speaker).map(([said, who]) => ({ ...said, ...who }));
}

function sessions(): Arbitrary<object[]> {
  return fc.array(fc.nat({ max: 3 }), { maxLength: 3 }).chain((sizes) => {
    const idsBySession = sizes.map((size, s) => Array.from({ length: size }, (_, i) => `i${s}-${i}`));
    const all = idsBySession.flat();
    return fc.tuple(
      ...idsBySession.map((ids, s) => {
        const turns = fc.tuple(
          ...ids.map((id) =>
            intervention(
              id,
              all.filter((other) => other !== id),
            ),
          ),
        );
        const required = { id: fc.constant(`s${s}`), kind: fc.constantFrom(...sessionKinds) };
        const optional = {
          number: fc.nat(),
          title: text,
          startsAt: fc.constant("2018-05-07T09:30"),
          endsAt: fc.constant("2018-05-08T10:00"),
          attribution: fc.constantFrom(...attributions),
        };
        // Only a session without interventions may leave the list out: others may be in reply to what it holds.
        return ids.length > 0
          ? loose({ ...required, interventions: turns }, optional)
          : loose(required, { ...optional, interventions: turns });
      }),
    );
  });
}

const meeting = loose(
  {
    id: fc.constantFrom("sarajevo-2018", "tbilisi.2016", "встреча"),
    title: name,
    kind: name,
    startsOn: fc.constant("2018-05-07"),
    endsOn: fc.constant("2018-05-08"),
    timeZone: fc.constantFrom("Europe/Sarajevo", "Asia/Kathmandu", "UTC"),
    city: name,
  },
  {
    host: party,
    chairs: fc.array(usedWith({}, { body: fc.constant("silk-routes") }), { maxLength: 2 }),
    secretariat: party,
    bodies: fc.constantFrom([], ["silk-routes"]),
    priorityAreas: fc.array(loose({ instrument: fc.constant("istanbul-2013"), number: fc.constantFrom(1, 4) }), {
      maxLength: 2,
    }),
    language: fc.constantFrom("en", "en-US"),
    symbol: name,
    background: fc.array(text, { maxLength: 2 }),
    objectives: fc.array(text, { maxLength: 2 }),
    guidingQuestions: fc.array(text, { maxLength: 2 }),
  },
);

const participants = loose(
  {},
  {
    people: fc.nat(),
    countries: fc.nat(),
    organisations: fc.nat(),
    delegations: fc.array(usedWith({}, { people: fc.nat() }), { maxLength: 3 }),
  },
);

const dialogue = loose(
  { id: fc.constantFrom("budapest-process", "rabat-process") },
  { name, bodies: fc.constant([{ id: "silk-routes", name: "Silk Routes Working Group" }]) },
);

const paragraph = loose(
  { number: fc.nat(), kind: fc.constantFrom(...paragraphKinds), text },
  { speakers: fc.array(fc.option(party, { nil: null }), { maxLength: 3 }), sources: fc.constantFrom([], ["p1"]) },
);

const report = loose(
  {},
  {
    shape: fc.constantFrom("full", "points-only"),
    status: fc.constantFrom("draft", "final"),
    draft: fc.integer({ min: 1, max: 9 }),
    issuedOn: day,
    paragraphs: fc.array(paragraph, { maxLength: 3 }),
  },
);

/** Sound records of every shape, which name only parties, bodies and areas of the tests' register. */
export const arbitraryRecord: Arbitrary<MeetingRecord> = loose(
  {
    format: fc.constant("rapporteur/meeting-record"),
    version: fc.constant(1),
    dialogue,
    meeting,
    chairPoints: fc.tuple(loose({ id: fc.constant("p1"), text }, { sources: fc.constantFrom([], ["r1"]) })),
    remarks: fc.tuple(usedWith({ id: fc.constant("r1"), text })),
  },
  {
    participants,
    sessions: sessions(),
    followUps: fc.oneof(
      fc.constant([]),
      fc.tuple(
        loose(
          { id: fc.constant("f1"), text },
          { owner: fc.option(party, { nil: null }), dueOn: fc.option(day, { nil: null }) },
        ),
      ),
    ),
    report,
  },
)
  // fast-check builds plain objects; read once as JSON they are what a file would give, and sound by construction.
  .map((record) => JSON.parse(JSON.stringify(record)) as MeetingRecord);
