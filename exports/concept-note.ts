import type { Paragraph } from "docx";
import type { ConceptNote } from "#domain/papers/letters.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { meetingFacts } from "#exports/letters.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";

/** What a meeting is for: background, objectives, guiding questions, practicalities. What nobody has written has no heading. */
export function conceptNotePaper(note: ConceptNote): HouseDocument {
  const paper = new MeetingPaper(note.head);
  const { conceptNote, agenda } = paper.words;
  const part = (heading: string, lines: readonly Paragraph[]) =>
    lines.length === 0 ? [] : [paper.line("Heading1", heading), ...lines];
  const facts = meetingFacts(paper, note.facts);
  const body = [
    ...paper.titleBlock(conceptNote.title, facts.slice(2)),
    ...part(
      conceptNote.background,
      note.background.map((text) => paper.line("BodyText", text)),
    ),
    ...part(
      conceptNote.objectives,
      note.objectives.map((text) => paper.line("BodyText", `– ${text}`)),
    ),
    ...part(
      conceptNote.questions,
      note.questions.flatMap(({ number, title, questions }) => [
        ...(number === undefined && title === undefined
          ? []
          : [
              paper.line(
                "Heading2",
                [number === undefined ? undefined : agenda.session(number), title && capitalFirst(title)]
                  .filter(Boolean)
                  .join(": "),
              ),
            ]),
        ...questions.map((text) => paper.line("BodyText", `– ${text}`)),
      ]),
    ),
    ...part(conceptNote.practicalities, [
      ...facts.slice(0, 2).map((fact) => paper.fact("LetterFact", fact)),
      paper.line("BodyText", conceptNote.registration, { spacing: { before: 150 } }),
    ]),
    paper.line("EndRule", ""),
  ];
  return paper.document({
    title: conceptNote.title,
    body,
    runningLines: paper.runningLines(conceptNote.title, paper.day(note.head.issuedOn)),
  });
}
