import { ShadingType, TabStopType } from "docx";
import type { ICharacterStyleOptions, IParagraphStyleOptions, IRunStylePropertiesOptions } from "docx";
import { colours, rule, spaced } from "#exports/style-parts.ts";
import { tableStyles } from "#exports/table-style.ts";

/**
 * The house style of every paper, in Word's units: sizes in half-points, lengths in twips (567 = 10 mm).
 * Only its parts (style-parts.ts, table-style.ts) hold a size, a colour or a distance besides.
 */

const textWidth = 8504;

/** A4, upright. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1531, right: 1701, bottom: 1418, left: 1701, header: 737, footer: 680 },
} as const;

/** The closing paper, whose wider end margin is for the Chair's pen. */
export const closingPage = {
  size: page.size,
  margin: { ...page.margin, top: 1304, bottom: 1134, left: 1418 },
} as const;

const closingWidth = closingPage.size.width - closingPage.margin.left - closingPage.margin.right;

/** Its running lines end where its text does, not where a report's would. */
export const closingEndTab = [
  { type: TabStopType.CLEAR, position: textWidth },
  { type: TabStopType.RIGHT, position: closingWidth },
] as const;

/** Left edge and hanging indent of each level of the report's one list. */
export const listIndents = {
  paragraph: { left: 567, hanging: 567 },
  point: { left: 1134, hanging: 567 },
  subPoint: { left: 1701, hanging: 567 },
} as const;

/** The one level of the closing paper, and how its letters look. */
export const closingList = {
  indent: { left: 680, hanging: 680 },
  letter: { bold: true, color: colours.blue },
} as const;

/** Cambria is on every ministry's machine; Times New Roman has the Arabic letters. */
export const bodyText = {
  font: { ascii: "Cambria", hAnsi: "Cambria", eastAsia: "Cambria", cs: "Times New Roman" },
  size: 22,
  sizeComplexScript: 24,
  color: colours.ink,
  kern: 16,
} as const satisfies IRunStylePropertiesOptions;

/** Set on the run: a character style cannot switch off the masthead's bold and capitals (they toggle in Word). */
export const documentSymbol = {
  bold: false,
  allCaps: false,
  color: colours.grey,
  characterSpacing: 1,
  size: 19,
} as const satisfies IRunStylePropertiesOptions;

const endTab = { rightTabStop: textWidth };
const factColumn = {
  leftTabStop: 1418,
  indent: { left: 1418, hanging: 1418 },
  keepLines: true,
};
const heading = { keepNext: true, keepLines: true };

/** The type of the closing paper, the largest first: read standing, so never below 14 pt. */
const closingType = {
  ClosingPoint: { size: 32, after: 170, line: 440 },
  ClosingPointSmaller: { size: 30, after: 140, line: 410 },
  ClosingPointSmallest: { size: 28, after: 110, line: 380 },
} as const;

function closingStyle(name: string, { size, after, line }: { size: number; after: number; line: number }) {
  return { name, paragraph: { ...spaced(0, after, line), keepLines: true }, run: { size } };
}

type HouseStyle = {
  readonly name: string;
  readonly basedOn?: string;
  readonly paragraph: IParagraphStyleOptions["paragraph"];
  readonly run?: IRunStylePropertiesOptions;
};

const paragraphStyleTable = {
  Normal: { name: "Normal", paragraph: spaced(0, 150, 300) },
  Masthead: {
    name: "Masthead",
    paragraph: { ...spaced(0, 0, 260), ...endTab, border: { bottom: rule(12, colours.blue, 6) } },
    run: { size: 20, bold: true, allCaps: true, characterSpacing: 30, color: colours.blue },
  },
  Title: {
    name: "Title",
    paragraph: { ...spaced(200, 80, 460), ...heading },
    run: { size: 40, bold: true, characterSpacing: -4 },
  },
  Subtitle: { name: "Subtitle", paragraph: { ...spaced(0, 60, 340), keepNext: true }, run: { size: 26 } },
  PlaceDate: { name: "Place and Date", paragraph: { ...spaced(0, 200, 300), keepNext: true } },
  TitleFact: {
    name: "Title Fact",
    paragraph: { ...spaced(0, 30, 250), ...factColumn, keepNext: true },
    run: { size: 20 },
  },
  TitleFactLast: {
    name: "Title Fact Last",
    paragraph: { ...spaced(0, 280, 250), ...factColumn, border: { bottom: rule(4, colours.hairline, 9) } },
    run: { size: 20 },
  },
  Heading1: {
    name: "Heading 1",
    paragraph: { ...spaced(300, 110, 320), ...heading, outlineLevel: 0 },
    run: { size: 25, bold: true, color: colours.blue },
  },
  Heading2: {
    name: "Heading 2",
    paragraph: { ...spaced(220, 80, 300), ...heading, outlineLevel: 1 },
    run: { size: 22, bold: true },
  },
  NumberedParagraph: { name: "Numbered Paragraph", paragraph: spaced(0, 150, 300) },
  LeadIn: { name: "Lead-in", basedOn: "NumberedParagraph", paragraph: { ...spaced(0, 100, 300), ...heading } },
  Point: { name: "Point", paragraph: { ...spaced(0, 90, 290), keepLines: true } },
  SubPoint: { name: "Sub-point", paragraph: { ...spaced(0, 90, 290), keepLines: true } },
  ClosingPoint: closingStyle("Closing Point", closingType.ClosingPoint),
  ClosingPointSmaller: closingStyle("Closing Point Smaller", closingType.ClosingPointSmaller),
  ClosingPointSmallest: closingStyle("Closing Point Smallest", closingType.ClosingPointSmallest),
  ClosingGroup: {
    name: "Closing Group",
    paragraph: { ...spaced(220, 90, 300), keepNext: true, outlineLevel: 0 },
    run: { size: 22, bold: true, color: colours.blue },
  },
  BriefPoint: { name: "Brief Point", paragraph: { ...spaced(0, 150, 370), keepLines: true }, run: { size: 27 } },
  BriefSubPoint: { name: "Brief Sub-point", paragraph: { ...spaced(0, 120, 340), keepLines: true }, run: { size: 25 } },
  IfRaised: {
    name: "If Raised",
    paragraph: {
      ...spaced(0, 100, 330),
      keepLines: true,
      indent: { left: 567 },
      border: { left: rule(12, colours.blue, 10) },
    },
    run: { size: 24 },
  },
  TableHead: { name: "Table Head", paragraph: { ...spaced(50, 50, 230), ...heading }, run: { size: 18, bold: true } },
  TableText: { name: "Table Text", paragraph: { ...spaced(20, 20, 246), keepLines: true }, run: { size: 20 } },
  TableTextSmall: { name: "Table Text Small", paragraph: spaced(40, 40, 232), run: { size: 18 } },
  Delegation: {
    name: "Delegation",
    paragraph: {
      ...spaced(90, 20, 256),
      ...heading,
      outlineLevel: 0,
      rightTabStop: 8391,
    },
    run: { size: 21, bold: true, color: colours.blue },
  },
  AgendaTime: { name: "Agenda Time", paragraph: spaced(110, 70, 280), run: { size: 21 } },
  AgendaItem: {
    name: "Agenda Item",
    paragraph: { ...spaced(110, 40, 280), keepLines: true },
    run: { size: 22, bold: true },
  },
  AgendaDetail: { name: "Agenda Detail", paragraph: { ...spaced(0, 50, 260), keepLines: true }, run: { size: 20 } },
  AgendaBreak: { name: "Agenda Break", paragraph: spaced(60, 60, 250), run: { size: 20, color: colours.grey } },
  DraftMark: {
    name: "Draft Mark",
    paragraph: { ...spaced(0, 0, 230), ...endTab, border: { bottom: rule(8, colours.ink, 4) } },
    run: { size: 18, bold: true },
  },
  RunningHead: {
    name: "Running Head",
    paragraph: { ...spaced(0, 0, 220), ...endTab, border: { bottom: rule(4, colours.hairline, 4) } },
    run: { size: 17, color: colours.grey },
  },
  FooterLine: {
    name: "Footer Line",
    paragraph: { ...spaced(0, 0, 220), ...endTab },
    run: { size: 17, color: colours.grey },
  },
  Restriction: {
    name: "Restriction Mark",
    paragraph: { ...spaced(0, 0, 240), ...endTab },
    run: { size: 19, bold: true, allCaps: true, characterSpacing: 20, color: colours.brick },
  },
  FootnoteText: {
    name: "footnote text",
    paragraph: { ...spaced(0, 40, 230), indent: { left: 227, hanging: 227 } },
    run: { size: 18 },
  },
  EndRule: {
    name: "End Rule",
    paragraph: {
      ...spaced(280, 0, 120),
      indent: { left: 3402, right: 3402 },
      border: { bottom: rule(4, colours.ink, 1) },
    },
    run: { size: 8 },
  },
  BodyText: { name: "Body Text", paragraph: spaced(0, 150, 300) },
  Note: { name: "Note", paragraph: spaced(60, 120, 250), run: { size: 19, color: colours.grey } },
  /** Sans, as on the screen: it is the tool's, and never printed in a report. */
  PrivateNote: {
    name: "Private Note",
    paragraph: { ...spaced(0, 60, 250), shading: { type: ShadingType.CLEAR, color: "auto", fill: colours.side } },
    run: { size: 19, font: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Calibri", cs: "Arial" } },
  },
  ReportLine: {
    name: "Report Line",
    paragraph: { ...spaced(60, 120, 290), indent: { left: 284 }, border: { left: rule(12, colours.blue, 8) } },
  },
  LetterMeta: { name: "Letter Line", paragraph: spaced(0, 0, 290) },
  ...tableStyles,
} as const satisfies Record<string, HouseStyle>;

const characterStyleTable = {
  FootnoteReference: { name: "footnote reference", run: { superScript: true } },
  /** A designation's asterisk is part of the name: on the line, not raised. */
  DesignationMark: { name: "Designation Mark", run: {} },
  FactLabel: { name: "Fact Label", run: { color: colours.grey } },
  InsertedText: { name: "Inserted Text", run: { color: colours.green, underline: { color: colours.green } } },
  DeletedText: { name: "Deleted Text", run: { color: colours.brick, strike: true } },
} as const satisfies Record<string, { readonly name: string; readonly run: IRunStylePropertiesOptions }>;

export type ParagraphStyle = keyof typeof paragraphStyleTable;
export type CharacterStyle = keyof typeof characterStyleTable;

export const paragraphStyles: readonly IParagraphStyleOptions[] = Object.entries<HouseStyle>(paragraphStyleTable).map(
  ([id, { name, basedOn = "Normal", paragraph, run = {} }]) => ({
    id,
    name,
    ...(id === "Normal" ? {} : { basedOn }),
    quickFormat: true,
    paragraph: { widowControl: true, ...paragraph },
    run,
  }),
);

export const characterStyles: readonly ICharacterStyleOptions[] = Object.entries(characterStyleTable).map(
  ([id, { name, run }]) => ({ id, name, run }),
);

/** The ids of all styles that a paper of this house may hold. */
export const styleIds: ReadonlySet<string> = new Set([
  ...Object.keys(paragraphStyleTable),
  ...Object.keys(characterStyleTable),
]);

/** What tells how much of a closing paper fits a page, in twips. */
export const closingMeasures = {
  /** A page between its margins, less a line that the last paragraph cannot be split over. */
  page: closingPage.size.height - closingPage.margin.top - closingPage.margin.bottom - 300,
  /** The title and the line under it. */
  head: 340 + 40 + 60 + 250 + 120,
  /** Of the space after a point and that before a heading the larger one counts, in Word as in LibreOffice. */
  group: 220 - 170 + 300 + 90,
  line: closingWidth - closingList.indent.left,
  /** A letter of Cambria, on the average of English text, as a part of its size. */
  letter: 0.44,
  types: Object.entries(closingType).map(([style, { size, after, line }]) => ({
    // The keys of the table above, which Object.entries widens to string.
    style: style as keyof typeof closingType,
    em: size * 10,
    ...{ after, line },
  })),
} as const;
