import { createHash } from "node:crypto";
import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { FileChild, IParagraphOptions, ISectionOptions, ParagraphChild } from "docx";
import type { PaperHead } from "#domain/papers/paper-head.ts";
import { datesIn } from "#domain/papers/paper-dates.ts";
import type { Language } from "#domain/register/register.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { canonical } from "#domain/text/typography.ts";
import { HouseDocument } from "#exports/house-document.ts";
import { documentSymbol, type CharacterStyle, type ParagraphStyle } from "#exports/house-style.ts";
import { meetingPaperWords } from "#exports/meeting-paper-words/in-language.ts";
import type { MeetingPaperWords } from "#exports/meeting-paper-words/words.ts";
import { Notes } from "#exports/notes.ts";
import { tabRun, textRuns, type RunFormat } from "#exports/text-runs.ts";

type Fact = { readonly label: string; readonly value: string };
type Frame = {
  readonly title: string;
  readonly body: readonly FileChild[];
  readonly page?: NonNullable<ISectionOptions["properties"]>["page"];
  readonly runningLines: Required<Pick<ISectionOptions, "headers" | "footers">>;
};

/**
 * One of a meeting's papers while it is set: its words, its direction and its notes. Everything that it prints goes
 * through `text`, in the order of the page, because a designation's note hangs on its first use.
 */
export class MeetingPaper {
  readonly head: PaperHead;
  readonly words: MeetingPaperWords;
  readonly isRightToLeft: boolean;
  readonly #notes: Notes;
  readonly #said: string[] = [];

  constructor(head: PaperHead) {
    this.head = head;
    this.words = meetingPaperWords[head.language];
    this.isRightToLeft = head.language === "ar";
    this.#notes = new Notes({ language: head.spelling, designations: head.designations });
  }

  /** Runs of a text as it is printed. */
  text(text: string, format: RunFormat = {}): ParagraphChild[] {
    const plain = clean(text);
    this.#said.push(plain);
    return this.#notes.runs(this.#inDirection(plain), [], { ...format, ...this.#direction(plain) });
  }

  /** Of what is cut out of its page: a note at its foot would be cut off. */
  unnoted(text: string): ParagraphChild[] {
    const plain = clean(text);
    this.#said.push(plain);
    return textRuns(plain);
  }

  line(style: ParagraphStyle, content: string | readonly ParagraphChild[], more: Partial<IParagraphOptions> = {}) {
    const children = typeof content === "string" ? this.text(content) : content;
    return new Paragraph({ bidirectional: this.isRightToLeft, ...more, style, children });
  }

  /** Label and value, on the lines that a title block or a letter has for them. */
  fact(style: ParagraphStyle, { label, value }: Fact): Paragraph {
    const labelStyle: CharacterStyle = "FactLabel";
    return this.line(style, [...this.text(label, { style: labelStyle }), tabRun(), ...this.text(value)]);
  }

  /** Masthead, the paper's name, the meeting, place and dates, and facts. */
  titleBlock(title: string, facts: readonly Fact[]): Paragraph[] {
    const { dialogue, symbol, meeting, place, dates, language } = this.head;
    return [
      this.line("Masthead", [
        ...this.text(dialogue),
        ...(symbol ? [tabRun(), ...textRuns(clean(symbol), documentSymbol)] : []),
      ]),
      this.line("Title", title),
      this.line("Subtitle", meeting),
      this.line("PlaceDate", `${place}${language === "ar" ? "،" : ","} ${dates}`),
      ...facts.map((fact, index) => this.fact(index === facts.length - 1 ? "TitleFactLast" : "TitleFact", fact)),
    ];
  }

  /** What stands above and below each page of a paper with a title block; the first has its masthead instead. */
  runningLines(title: string, version: string): Frame["runningLines"] {
    const { dialogue, symbol, city, dates, language } = this.head;
    const other = this.#running(
      "RunningHead",
      `${dialogue} – ${title}`,
      this.#plain(`${city}${language === "ar" ? `،${rightToLeftMark}` : ","} ${dates}`),
    );
    const foot = () =>
      this.#foot([symbol, version].filter(Boolean).join(language === "ar" ? ` · ${rightToLeftMark}` : " · "));
    return {
      headers: { default: new Header({ children: [other] }), first: nothingAbove() },
      footers: { default: foot(), first: foot() },
    };
  }

  /** A letter's masthead stands above its first page. */
  letterhead(reference: string): Frame["runningLines"] {
    const { dialogue } = this.head;
    const masthead = this.#paragraph("Masthead", [
      ...this.#plain(dialogue),
      tabRun(),
      ...textRuns(this.words.secretariat, documentSymbol),
    ]);
    const other = this.#running("RunningHead", this.words.secretariatOf(dialogue), this.#plain(reference));
    const foot = () => this.#foot(reference);
    return {
      headers: { default: new Header({ children: [other] }), first: new Header({ children: [masthead] }) },
      footers: { default: foot(), first: foot() },
    };
  }

  /** Of papers that are cut up: nothing stands around them. */
  bare(): Frame["runningLines"] {
    return {
      headers: { default: nothingAbove(), first: nothingAbove() },
      footers: { default: nothingBelow(), first: nothingBelow() },
    };
  }

  document({ title, body, page, runningLines }: Frame): HouseDocument {
    const { id, dialogue, meeting, language, spelling, issuedOn } = this.head;
    return new HouseDocument({
      ...{ title: clean(title), subject: clean(meeting), author: clean(this.words.secretariatOf(dialogue)) },
      language: language === "en" ? spelling : tagOf[language],
      issuedOn,
      properties: { DocumentId: clean(id), Version: issuedOn, TextHash: hashOf(this.#said) },
      lists: [],
      footnotes: this.#notes.footnotes,
      ...{ runningLines, body, page },
    });
  }

  /** "7 May 2018", as the paper's language writes it. */
  day(day: string): string {
    return datesIn(day, day, this.head.language, this.head.spelling);
  }

  #foot(start: string): Footer {
    const pages = [this.words.page, PageNumber.CURRENT, this.words.of, PageNumber.TOTAL_PAGES];
    const page = new TextRun({ rightToLeft: this.isRightToLeft, children: pages });
    return new Footer({ children: [this.#running("FooterLine", start, [page])] });
  }

  #running(style: ParagraphStyle, start: string, end: readonly ParagraphChild[]): Paragraph {
    return this.#paragraph(style, [...this.#plain(start), tabRun(), ...end]);
  }

  #paragraph(style: ParagraphStyle, children: readonly ParagraphChild[]): Paragraph {
    return new Paragraph({ style, bidirectional: this.isRightToLeft, children });
  }

  /** Without notes: those of a running line would be printed on each page. */
  #plain(text: string): TextRun[] {
    return textRuns(clean(text), this.#direction(text));
  }

  #direction(text: string): RunFormat {
    return this.isRightToLeft && !isLatin(text) ? { rightToLeft: true } : {};
  }

  /** The stop at the end of a Latin text stays at its end, where the line around it runs from the right. */
  #inDirection(text: string): string {
    return this.isRightToLeft && isLatin(text) ? `${leftToRightMark}${text}${leftToRightMark}` : text;
  }
}

const tagOf: Readonly<Record<Exclude<Language, "en">, "fr-FR" | "ru-RU" | "ar-SA">> = {
  fr: "fr-FR",
  ru: "ru-RU",
  ar: "ar-SA",
};

const leftToRightMark = "\u200E";
/** Keeps the figures of an Arabic date out of the Latin name or symbol before it. */
const rightToLeftMark = "\u200F";
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text) && !/\p{Script=Arabic}/u.test(text);

const empty: ParagraphStyle = "TableGap";
const nothingAbove = () => new Header({ children: [new Paragraph({ style: empty })] });
const nothingBelow = () => new Footer({ children: [new Paragraph({ style: empty })] });

const clean = (text: string) => withoutIllegalCharacters(text).text;

const hashOf = (said: readonly string[]) =>
  createHash("sha256")
    .update(canonical(said.join("\n")), "utf8")
    .digest("hex");
