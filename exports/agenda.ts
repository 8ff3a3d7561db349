import type { Paragraph, Table, TableRow } from "docx";
import type { Agenda, AgendaDay, AgendaLine, AgendaSlot, AgendaSpeaker } from "#domain/papers/agenda.ts";
import type { ChairSpeech, SessionSpeech } from "#domain/papers/chair-speech.ts";
import { weekdayIn } from "#domain/papers/paper-dates.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import type { CharacterStyle } from "#exports/house-style.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";
import { cell, row, table } from "#exports/paper-table.ts";
import { columns, hairRule, inkRule, tableRules } from "#exports/table-style.ts";

const [timeWidth, itemWidth] = columns.agenda;

/** The agenda for one of its readers: a table a day, each day on a page of its own, no session split over pages. */
export function agendaPaper(agenda: Agenda): HouseDocument {
  const paper = new MeetingPaper(agenda.head);
  const { words, head } = paper;
  const title = words.agenda.title[agenda.reader];
  const facts = [
    { label: words.agenda.version, value: versionText(paper, agenda) },
    { label: words.agenda.times, value: words.agenda.timesOf(head.city, agenda.offset) },
  ];
  const block = paper.titleBlock(title, facts);
  const days = agenda.days.flatMap((day, index): (Paragraph | Table)[] => [
    ...(index === 0 ? [] : [paper.line("TableGap", "", { pageBreakBefore: true })]),
    dayTable(paper, day, index + 1),
  ]);
  const body = [...block, ...days, ...(days.length === 0 ? [paper.line("Note", words.agenda.empty)] : [])];
  return paper.document({ title, body, runningLines: paper.runningLines(title, standingText(paper, agenda)) });
}

function standingText(paper: MeetingPaper, { standing, head }: Agenda): string {
  const { agenda } = paper.words;
  if (standing === "draft") return agenda.draft;
  if (standing === "sent") return agenda.asOf(paper.day(head.issuedOn));
  return agenda.released(standing.number, paper.day(standing.on));
}

function versionText(paper: MeetingPaper, agenda: Agenda): string {
  const { standing } = agenda;
  const replaced = typeof standing === "string" ? undefined : standing.replaces;
  const earlier = replaced === undefined ? [] : [paper.words.agenda.replaces(paper.day(replaced))];
  return [standingText(paper, agenda), ...earlier].join(paper.isRightToLeft ? "، " : ", ");
}

function dayTable(paper: MeetingPaper, { date, slots }: AgendaDay, number: number): Table {
  const { words, head } = paper;
  const title =
    date === undefined ? words.agenda.undated : words.agenda.day(number, weekdayIn(date, head.language, head.spelling));
  const headRow = row({
    isHead: true,
    cells: [
      cell({ width: timeWidth, borders: { bottom: inkRule }, children: [paper.line("TableHead", words.agenda.time)] }),
      cell({ width: itemWidth, borders: { bottom: inkRule }, children: [paper.line("TableHead", title)] }),
    ],
  });
  const rows = slots.map((slot) => slotRow(paper, slot));
  return table(paper, { rows: [headRow, ...rows], widths: columns.agenda, borders: tableRules(hairRule) });
}

function slotRow(paper: MeetingPaper, slot: AgendaSlot): TableRow {
  const time = [slot.from, slot.to].filter((clock) => clock !== undefined).join("–");
  const isBreak = slot.kind === "break";
  return row({
    cells: [
      cell({ width: timeWidth, children: [paper.line(isBreak ? "AgendaBreak" : "AgendaTime", time)] }),
      cell({
        width: itemWidth,
        children: isBreak ? [paper.line("AgendaBreak", titleOf(paper, slot))] : sessionLines(paper, slot),
      }),
    ],
  });
}

function sessionLines(paper: MeetingPaper, slot: AgendaSlot): Paragraph[] {
  const { agenda } = paper.words;
  const labelStyle: CharacterStyle = "FactLabel";
  const labelled = (label: string, value: string) =>
    paper.line("AgendaNote", [...paper.text(`${label}: `, { style: labelStyle }), ...paper.text(value)]);
  return [
    paper.line("AgendaItem", titleOf(paper, slot)),
    ...(slot.moderator === undefined ? [] : [paper.line("AgendaDetail", `${agenda.moderator}: ${slot.moderator}`)]),
    ...saidLines(paper, slot, "before"),
    ...itemLines(paper, slot.lines).map((text) => paper.line("AgendaDetail", text)),
    ...slot.questions.map((question) => labelled(agenda.question, question)),
    ...(slot.note === undefined ? [] : [labelled(agenda.note, slot.note)]),
    ...saidLines(paper, slot, "after"),
  ];
}

/** What is read aloud stands larger than what is only looked at, and in quotation marks. */
function saidLines(paper: MeetingPaper, slot: AgendaSlot, when: keyof SessionSpeech): Paragraph[] {
  const { script } = paper.words;
  const said = slot.speech?.[when] ?? [];
  if (said.length === 0) return [];
  // A title may end with a question mark of its own.
  const sentences = said.map((speech) => sentenceOf(paper, slot, speech).replace(/([?!.])\.$/u, "$1"));
  return [paper.line("AgendaSpeech", script.quoted(sentences.join(" ")))];
}

function sentenceOf(paper: MeetingPaper, slot: AgendaSlot, speech: ChairSpeech): string {
  const { script } = paper.words;
  switch (speech.says) {
    case "meeting is open":
      return [script.meetingIsOpen, ...(speech.host === undefined ? [] : [script.thanksTo(speech.host)])].join(" ");
    case "session is open":
      return slot.isContinued ? script.goesOn(titleOf(paper, slot)) : script.opens(titleOf(paper, slot));
    case "moderator has the floor":
      return script.moderates(speech.moderator);
    case "we meet again":
      return speech.isNextDay ? script.nextDay(speech.at) : script.again(speech.at);
    case "floor is open":
      return script.floorIsOpen;
    case "thanks":
      return script.thanks;
    case "meeting is closed":
      return script.meetingIsClosed;
  }
}

/** "Session 2: Good practices"; an opening or a break goes by its own title, or by the word for it. */
export function titleOf(
  { words }: MeetingPaper,
  { kind, number, title, isContinued }: Pick<AgendaSlot, "kind" | "number" | "title" | "isContinued">,
): string {
  const { agenda } = words;
  if (number === undefined || kind !== "session") return capitalFirst(title ?? agenda.kind[kind]);
  const session = agenda.session(number);
  if (isContinued) return `${session}, ${agenda.continued}`;
  return title === undefined ? session : `${session}: ${capitalFirst(title)}`;
}

/** Those who speak without a title of their own share a line, in the order in which they speak. */
function itemLines(paper: MeetingPaper, lines: readonly AgendaLine[]): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isPlain = line.title === "" && !line.paper && line.at === undefined && line.minutes === undefined;
    const text = lineText(paper, line);
    if (text === "") continue;
    if (isPlain && isOpen) texts.push(`${texts.pop() ?? ""} · ${text}`);
    else texts.push(text);
    isOpen = isPlain;
  }
  return texts;
}

function lineText(paper: MeetingPaper, { title, at, minutes, paper: code, speakers }: AgendaLine): string {
  const { agenda } = paper.words;
  const who = speakers.map((speaker) => speakerText(paper, speaker)).join(" · ");
  const what = [[who, title].filter(Boolean).join(" – "), code].filter(Boolean).join(paper.isRightToLeft ? "، " : ", ");
  const length = minutes === undefined ? "" : ` (${agenda.minutes(minutes)})`;
  return what === "" ? "" : `${at === undefined ? "" : `${at}  `}${what}${length}`;
}

function speakerText({ words }: MeetingPaper, { party, person, capacity, isConfirmed }: AgendaSpeaker): string {
  const office = words.capacity[capacity];
  const who = [party ?? person ?? "", office].filter(Boolean).join(", ");
  const named = party !== undefined && person !== undefined ? `${person} (${who})` : who;
  return isConfirmed ? named : `${named} (${words.agenda.toBeConfirmed})`;
}
