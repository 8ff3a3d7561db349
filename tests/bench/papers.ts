import { monitorEventLoopDelay } from "node:perf_hooks";
import { visaLetter } from "#domain/papers/letters.ts";
import { listOfParticipants } from "#domain/papers/list-of-participants.ts";
import { meetingPaperBytes } from "#exports/meeting-paper-bytes.ts";
import { papersZip } from "#exports/papers-zip.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { medianOf, ms, times } from "#tests/bench/measure.ts";
import { aPaperSource, aPerson } from "#tests/support/meeting-papers.ts";

const parties = ["ALB", "AFG", "BIH", "DEU", "NLD", "PAK", "TUR", "XKX", "IOM", "UNHCR"];
const peopleOf = (count: number) =>
  Array.from({ length: count }, (_nothing, index) => aPerson(parties[index % parties.length] ?? "", `Name ${index}`));

/** The papers of a large meeting, made in a worker as a reader gets them. */
export async function papersToWord(): Promise<readonly Measurement[]> {
  const source = aPaperSource();
  const passport = { bornOn: "1984-09-03", nationality: "PAK", number: "XX0000000", validUntil: "2022-01-14" };
  const letters = peopleOf(300).map((person, index) => ({
    name: `${index}.docx`,
    paper: { paper: "visa-letter", of: visaLetter(source, person, index + 1, { passport }) } as const,
  }));
  const list = { paper: "participants", of: listOfParticipants(source, peopleOf(1000)) } as const;
  const one = await medianOf(3, 1, () => allOf(letters.slice(0, 1)));

  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const many = await medianOf(3, 0, () => allOf(letters));
  delay.disable();
  const thousand = await medianOf(3, 1, () => meetingPaperBytes(list));
  return [
    {
      what: "300 letters for a visa → one zip file; the longest block of the event loop",
      ours: `${ms(many)}; ${ms(delay.max / 1e6)}`,
      anchor: `one letter, with the start of its worker: ${ms(one)}`,
      ratio: times(many / one),
      budget: "block ≤ 50 ms",
    },
    {
      what: "list of participants of 1,000 → Word",
      ours: ms(thousand),
      anchor: `one letter, with the start of its worker: ${ms(one)}`,
      ratio: times(thousand / one),
      budget: "",
    },
  ];
}

async function allOf(letters: Parameters<typeof papersZip>[0]): Promise<number> {
  let length = 0;
  for await (const piece of papersZip(letters)) length += piece.length;
  return length;
}
