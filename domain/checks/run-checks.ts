import type { PresentInSessions } from "#domain/checks/absent-speaker.ts";
import { absentSpeakers } from "#domain/checks/absent-speaker.ts";
import { acronymFindings } from "#domain/checks/acronyms.ts";
import { answersAlone } from "#domain/checks/answer-alone.ts";
import { chairOrChairs } from "#domain/checks/chair-or-chairs.ts";
import { textsOf } from "#domain/checks/checked-text.ts";
import { countsDiffer } from "#domain/checks/counts-differ.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { forbiddenAttributions } from "#domain/checks/forbidden-attribution.ts";
import { fragmentLines, unknownNames } from "#domain/checks/lines.ts";
import { listedParties } from "#domain/checks/listed-parties.ts";
import { sentencesWithoutAgent } from "#domain/checks/no-agent.ts";
import { pointStops, pointsDiffer } from "#domain/checks/point-stops.ts";
import { pointsAlike } from "#domain/checks/points-alike.ts";
import { quoteStyles } from "#domain/checks/quote-style.ts";
import { silentDelegations } from "#domain/checks/silent-delegations.ts";
import { linesUnused, pointsWithoutSource } from "#domain/checks/sources.ts";
import { spellingOfIse } from "#domain/checks/spelling-ise.ts";
import { checkText } from "#domain/checks/text-checks.ts";
import { twoNames } from "#domain/checks/two-names.ts";
import { unlistedSpeaker } from "#domain/checks/unlisted-speaker.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import { spellingOf } from "#domain/text/spelling.ts";

/**
 * All record checks over a record and its report, in the order of the text; what has no place in it comes first. A
 * record that came in a file knows nothing of who was in the room.
 */
export function runChecks(
  record: MeetingRecord,
  report: Report,
  register: Register,
  present: PresentInSessions = new Map(),
): readonly Finding[] {
  const texts = textsOf(report);
  const spelling = spellingOf(record.meeting.language);
  const sourced = new Set(report.paragraphs.filter(({ sources }) => sources.length > 0).map(({ number }) => number));
  const findings = [
    ...countsDiffer(record, report, register),
    ...unlistedSpeaker(record, report, register, texts),
    ...absentSpeakers(record, register, present),
    ...forbiddenAttributions(record, report, register, texts),
    ...fragmentLines(record),
    ...unknownNames(record),
    ...linesUnused(record, report),
    ...pointsWithoutSource(report),
    ...pointsAlike(report),
    ...pointsDiffer(report),
    ...pointStops(report),
    ...texts.flatMap((text) => checkText(text, record, register)),
    ...texts
      .filter(isTold)
      .filter(({ paragraph }) => !sourced.has(paragraph))
      .flatMap((text) => sentencesWithoutAgent(text, register)),
    ...twoNames(texts, register, record.meeting.startsOn),
    ...acronymFindings(texts, listedParties(record, report, register), register),
    ...spellingOfIse(texts, register, spelling),
    ...quoteStyles(texts, spelling),
    ...chairOrChairs(texts, record),
    ...answersAlone(texts, register),
    ...silentDelegations(record, report, register, texts),
  ];
  const order = new Map(texts.map(({ paragraph, point }, place) => [`${paragraph} ${point ?? ""}`, place]));
  const placeOf = ({ where }: Finding) =>
    where.paragraph === undefined ? -1 : (order.get(`${where.paragraph} ${where.point ?? ""}`) ?? -1);
  return findings.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.where.span?.start ?? 0) - (other.where.span?.start ?? 0),
  );
}

/** Who took part and how the meeting came about is told without anybody saying it; so are points and next steps. */
const isTold = ({ kind, point }: ReturnType<typeof textsOf>[number]) =>
  point === undefined && !["opening", "mandate", "participants", "chair-points", "follow-up", "thanks"].includes(kind);
