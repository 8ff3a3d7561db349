import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn, statementsIn } from "#domain/checks/speaking.ts";
import { attributionOf } from "#domain/interventions/attribution.ts";
import type { MeetingRecord, PartyId, RecordIntervention } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import type { Span } from "#domain/text/sentences.ts";

type Said = { readonly parties: readonly PartyId[]; readonly isOpen: boolean; readonly session: string };

/**
 * A party is named where the session or its own wish says that nobody is: in a sentence, a paragraph or a point that
 * comes from what it said there. Where it also spoke openly in the same place, its name may be about that.
 */
export function forbiddenAttributions(
  record: MeetingRecord,
  report: Report,
  register: Register,
  texts: readonly CheckedText[],
): readonly Finding[] {
  const said = saidIn(record);
  if (![...said.values()].some(({ isOpen }) => !isOpen)) return [];
  return texts.flatMap((text) =>
    partsOf(text, report).flatMap(({ start, end, sources }) => {
      const words = text.own.slice(start, end);
      const hidden = hiddenIn(sources, said);
      const named = hidden.size === 0 ? [] : namesIn(register, words).filter(({ party }) => hidden.has(party));
      const speaking = sources.length > 0 ? [] : speakersHidden(words, text.session, said, register);
      return [...named, ...speaking].map((name) =>
        foundAt(
          text,
          "forbidden-attribution",
          { start: start + name.start, end: start + name.end },
          { name: name.written },
        ),
      );
    }),
  );
}

function saidIn({ sessions = [] }: MeetingRecord): ReadonlyMap<string, Said> {
  const parties = ({ party, parties: several = [] }: RecordIntervention) => [
    ...(party == null ? [] : [party]),
    ...several,
  ];
  return new Map(
    sessions.flatMap((session) =>
      (session.interventions ?? []).map((intervention) => {
        const isOpen = attributionOf(intervention, session.attribution) === "party";
        return [intervention.id, { parties: parties(intervention), isOpen, session: session.id }] as const;
      }),
    ),
  );
}

/** A compiled paragraph by its sentences, each with its own sources; any other text as a whole. */
function partsOf(
  text: CheckedText,
  { paragraphs }: Report,
): readonly (Span & { readonly sources: readonly string[] })[] {
  const paragraph = paragraphs.find(({ number }) => number === text.paragraph);
  const point = paragraph?.points.find(({ letter }) => letter === text.point);
  if (text.point !== undefined) return [{ start: 0, end: text.text.length, sources: point?.sources ?? [] }];
  let start = 0;
  return (paragraph?.sentences ?? []).map((sentence) => {
    const part = { start, end: start + sentence.text.length, sources: sentence.sources };
    start = part.end + 1;
    return part;
  });
}

function hiddenIn(sources: readonly string[], said: ReadonlyMap<string, Said>): ReadonlySet<PartyId> {
  const from = sources.flatMap((source) => said.get(source) ?? []);
  const open = new Set(from.filter(({ isOpen }) => isOpen).flatMap(({ parties }) => parties));
  return new Set(
    from.filter(({ isOpen }) => !isOpen).flatMap(({ parties }) => parties.filter((party) => !open.has(party))),
  );
}

/** Without sources only a name that begins a sentence of that session is one too many. */
function speakersHidden(
  words: string,
  session: string | undefined,
  said: ReadonlyMap<string, Said>,
  register: Register,
) {
  const inSession = [...said.entries()].filter(([, one]) => one.session === session).map(([id]) => id);
  const hidden = session === undefined ? new Set<PartyId>() : hiddenIn(inSession, said);
  if (hidden.size === 0) return [];
  return statementsIn(register, words)
    .flatMap(({ subjects }) => subjects)
    .filter(({ party }) => hidden.has(party));
}
