import { monitorEventLoopDelay } from "node:perf_hooks";
import { Document, Packer, Paragraph } from "docx";
import { visaLetter } from "#domain/papers/letters.ts";
import { listOfParticipants } from "#domain/papers/list-of-participants.ts";
import { meetingPaperBytes } from "#exports/meeting-paper-bytes.ts";
import { papersZip, type NamedPaper } from "#exports/papers-zip.ts";
import { longestBlock, medianOf, ms, times, type Measurement } from "#tests/bench/measure.ts";
import { aPaperSource, aPerson } from "#tests/support/meeting-papers.ts";

const parties = ["ALB", "AFG", "BIH", "DEU", "NLD", "PAK", "TUR", "XKX", "IOM", "UNHCR"];
const peopleOf = (count: number) =>
  Array.from({ length: count }, (_nothing, index) => aPerson(parties[index % parties.length] ?? "", `Name ${index}`));

/** 300 letters for visas as one file, in the worker as a reader gets them; beside 300 bare documents of the library. */
export async function lettersForVisas(): Promise<readonly Measurement[]> {
  const source = aPaperSource();
  const passport = { bornOn: "1984-09-03", nationality: "PAK", number: "XX0000000", validUntil: "2022-01-14" };
  const people = peopleOf(300);
  function* letters(): Generator<NamedPaper> {
    for (const [index, person] of people.entries())
      yield {
        name: `${index}.docx`,
        paper: { paper: "visa-letter", of: visaLetter(source, person, index + 1, { passport }) },
      };
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await lengthOf(letters());
  delay.enable();
  const ours = await medianOf(3, 0, () => lengthOf(letters()));
  delay.disable();
  const anchor = await medianOf(1, 1, async () => {
    for (const { familyName } of people) await bare(Array.from({ length: 20 }, () => familyName));
  });
  return [
    {
      what: "300 letters for visas → one ZIP file",
      ours: ms(ours),
      anchor: `300 bare documents of 20 paragraphs: ${ms(anchor)}`,
      ratio: times(ours / anchor),
      budget: "≤ 5 s",
    },
    longestBlock(delay, anchor),
  ];
}

/** The list of participants of a thousand, made in a worker; beside as many paragraphs in a bare document. */
export async function listOfThousand(): Promise<readonly Measurement[]> {
  const people = peopleOf(1_000);
  const list = { paper: "participants", of: listOfParticipants(aPaperSource(), people) } as const;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await meetingPaperBytes(list);
  delay.enable();
  const ours = await medianOf(3, 0, () => meetingPaperBytes(list));
  delay.disable();
  const anchor = await medianOf(3, 1, () => bare(people.map(({ familyName }) => familyName)));
  return [
    {
      what: "list of participants of 1,000 → Word, with the start of its worker",
      ours: ms(ours),
      anchor: `1,000 paragraphs in a bare document: ${ms(anchor)}`,
      ratio: times(ours / anchor),
      budget: "≤ 1 s",
    },
    longestBlock(delay, anchor),
  ];
}

const bare = (texts: readonly string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }));

async function lengthOf(papers: Iterable<NamedPaper>): Promise<number> {
  let length = 0;
  for await (const piece of papersZip(papers)) length += piece.length;
  return length;
}
