import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { forPaper } from "#domain/text/typography.ts";
import { HouseDocument } from "#exports/house-document.ts";
import { closingEndTab, type ParagraphStyle } from "#exports/house-style.ts";
import { paperWords } from "#exports/paper-words.ts";
import { tabRun, textRuns } from "#exports/text-runs.ts";

/** One decision as the certificate tells it; every text is written out already. */
export type CertifiedDecision = {
  /** "L. Demir, Chair of the Silk Routes Working Group, Turkey". */
  readonly who: string;
  /** "approved", "approved on a condition", and what came of it. */
  readonly what: string;
  /** "10 May 2018, 11:00 CEST". */
  readonly when: string;
  /** "by passkey", with the credential; "by letter", with the evidence and who confirmed it. */
  readonly how: string;
  /** Exceptions, conditions, reasons, a withdrawal. */
  readonly more: readonly string[];
};

export type Certificate = {
  readonly id: string;
  readonly dialogue: string;
  readonly symbol?: string;
  readonly title: string;
  readonly placeAndDates: string;
  readonly language: Spelling;
  /** "Draft 3". */
  readonly version: string;
  readonly state: string;
  readonly sha256: string;
  readonly issuedOn: IsoDate;
  readonly groups: readonly { readonly title: string; readonly decisions: readonly CertifiedDecision[] }[];
};

/** Who approved which words of a report, when, in which capacity and how: to be kept with it. */
export function certificate(paper: Certificate): HouseDocument {
  const { language, dialogue, title, version, sha256 } = paper;
  const words = paperWords[language].certificate;
  const written = (text: string) => forPaper(withoutIllegalCharacters(text).text, language);
  const line = (style: ParagraphStyle, text: string) => new Paragraph({ style, children: textRuns(written(text)) });
  const fact = (label: string, value: string) =>
    new Paragraph({
      style: "BodyText",
      children: [...textRuns(`${label}: `, { bold: true }), ...textRuns(written(value))],
    });
  return new HouseDocument({
    ...{ title: words.title, subject: written(title), author: paperWords[language].secretariatOf(dialogue), language },
    issuedOn: paper.issuedOn,
    properties: { DocumentId: paper.id, Version: version, TextHash: sha256 },
    ...{ lists: [], footnotes: {}, runningLines: runningLines(paper) },
    body: [
      new Paragraph({ style: "Subtitle", children: textRuns(words.title, { bold: true }) }),
      line("Note", words.note),
      ...[
        fact(words.paper, [title, paper.placeAndDates, paper.symbol].filter((part) => part !== undefined).join(", ")),
        fact(words.version, `${version} (${paper.state})`),
        fact(words.hash, grouped(sha256)),
      ],
      ...paper.groups.flatMap(({ title: heading, decisions }) => [
        line("Heading2", heading),
        ...(decisions.length === 0 ? [line("BodyText", words.nobody)] : []),
        ...decisions.flatMap(({ who, what, when, how, more }) => [
          fact(who, `${what}, ${when}, ${how}.`),
          ...more.map((text) => line("Note", text)),
        ]),
      ]),
    ],
  });
}

/** In groups of four, so that two people can compare it aloud. */
const grouped = (sha256: string) => (sha256.match(/.{1,4}/gu) ?? []).join(" ");

function runningLines({ language, symbol, version, dialogue }: Certificate) {
  const words = paperWords[language];
  const start = [symbol, words.certificate.title, version].filter((part) => part !== undefined).join(" · ");
  const head = () => new Header({ children: [new Paragraph({ style: "RunningHead", children: textRuns(dialogue) })] });
  const foot = () => {
    const page = new TextRun({ children: [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES] });
    const children = [...textRuns(start), tabRun(), page];
    return new Footer({ children: [new Paragraph({ style: "FooterLine", tabStops: closingEndTab, children })] });
  };
  return { headers: { default: head(), first: head() }, footers: { default: foot(), first: foot() } };
}
