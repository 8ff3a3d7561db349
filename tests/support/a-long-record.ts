import type { ReportGiven } from "#app/desk/report/report-made.ts";
import { draftOf } from "#domain/draft/seed.ts";
import type { MeetingRecord, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";

export const turnsEach = 25;
const speakers = ["SRB", "GEO", "TUR", "AFG", "PAK", "ALB", "ARM", "AZE", "NLD", "IOM", "UNHCR"] as const;

/** A record of many sessions; of each edition one line of ten says something else, and there are slips in some. */
export function aLongRecord({ sessions, edition = 0 }: { sessions: number; edition?: number }): MeetingRecord {
  return {
    format: "rapporteur/meeting-record",
    version: 1,
    dialogue: { id: "budapest-process" },
    meeting: {
      id: "long",
      title: "Return",
      kind: "senior officials' meeting",
      startsOn: "2018-05-07",
      endsOn: "2018-05-18",
      timeZone: "Europe/Sarajevo",
      city: "Sarajevo",
    },
    sessions: Array.from({ length: sessions }, (_, at) => longSession(at, edition)),
  };
}

function longSession(at: number, edition: number): RecordSession {
  const interventions = Array.from({ length: turnsEach }, (_, turn): RecordIntervention => {
    const count = at * turnsEach + turn;
    return {
      id: `i${count}`,
      kind: turn < 3 ? "presentation" : "statement",
      party: speakers[count % speakers.length],
      form: "predicate",
      line: `described the measures taken since the last meeting, the cases of each year and what is lacking, in its remark ${count % 10 === 0 ? `of edition ${edition}` : count % 7 === 0 ? "as as given" : "as given"}`,
    };
  });
  return { id: `s${at}`, kind: "session", number: at + 1, title: `Theme ${at + 1}`, interventions };
}

/** Of which a draft of some two hundred pages is made, with everything that stands beside it. */
export function aLongDraft(): ReportGiven {
  const record = aLongRecord({ sessions: 160 });
  const draft = draftOf(compileReport(record, budapestProcess).paragraphs);
  const noted = (record.sessions ?? []).flatMap(({ interventions = [] }) => interventions);
  const sources = Object.fromEntries(
    noted.map(({ id, line = "" }) => [id, { label: id, to: `#${id}`, speaker: "A speaker", words: line }]),
  );
  return {
    ...{ record, register: budapestProcess, draft, day: "2018-05-14" },
    beside: { present: new Map(), reasons: new Map(), dismissals: [], sources },
  };
}
