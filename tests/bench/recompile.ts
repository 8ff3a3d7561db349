import { changed } from "#domain/draft/changes.ts";
import { follow } from "#domain/draft/follow.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { MeetingRecord, RecordIntervention, RecordSession } from "#domain/record/record.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { medianOf, ms, times } from "#tests/bench/measure.ts";

const sessions = 40;
const turnsEach = 25;
const speakers = ["SRB", "GEO", "TUR", "AFG", "PAK", "ALB", "ARM", "AZE", "NLD", "IOM", "UNHCR"] as const;

/** A draft of 1,000 interventions catches up with a record in which one line of ten was rewritten since. */
export async function recompiled(): Promise<readonly Measurement[]> {
  const draft = draftOf(compileReport(longRecord(0), budapestProcess).paragraphs);
  let edition = 0;
  const catchUp = () => {
    const compilation = compileReport(longRecord(++edition), budapestProcess);
    const following = follow(draft, compilation);
    return { ...following, read: changed(draft, following.changes) };
  };
  const found = catchUp();
  if (found.changes.text.length !== (sessions * turnsEach) / 10)
    throw new Error("The draft did not follow its record.");

  const anchor = await medianOf(40, 10, () => compileReport(longRecord(++edition), budapestProcess));
  const ours = await medianOf(40, 10, catchUp);
  const whole = await medianOf(40, 10, () => reportOf(longRecord(++edition), budapestProcess, "2018-05-14", draft));
  const beside = `compiling them: ${ms(anchor)}`;
  return [
    {
      what: "1,000 interventions: recompiled into a draft, one line of ten changed",
      ours: ms(ours),
      anchor: beside,
      ratio: times(ours / anchor),
      budget: "100 ms",
    },
    { what: "… and made a report", ours: ms(whole), anchor: beside, ratio: times(whole / anchor), budget: "" },
  ];
}

function longRecord(edition: number): MeetingRecord {
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
      line: `described the measures taken since the last meeting, the cases of each year and what is lacking, in its remark ${count % 10 === 0 ? `of edition ${edition}` : "as given"}`,
    };
  });
  return { id: `s${at}`, kind: "session", number: at + 1, title: `Theme ${at + 1}`, interventions };
}
