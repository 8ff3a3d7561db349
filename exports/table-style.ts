import { AlignmentType, BorderStyle, PageOrientation } from "docx";
import { colours, rule, spaced } from "#exports/style-parts.ts";

/** The sizes of the papers that are tables, letters or cards: the rest of exports/house-style.ts. */

/** Columns of each table, in twips. */
export const columns = {
  agenda: [1531, 6973],
  participants: [3118, 2608, 2778],
  signIn: [567, 3118, 2268, 2551],
} as const;

/** A row for a signature is a pen's height. */
export const signatureHeight = 567;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });

export const inkRule = line(6, colours.ink);
export const hairRule = line(4, colours.hairline);
export const noRule = none;

/** Rules above and below; `inside` between the rows. Never verticals. */
export const tableRules = (inside: typeof none | ReturnType<typeof line>) => ({
  ...{ top: inkRule, bottom: inkRule, left: none, right: none },
  ...{ insideHorizontal: inside, insideVertical: none },
});

export const cellMargins = { top: 0, bottom: 0, left: 85, right: 85 } as const;
export const groupFill = "F3F5F7";

/** A4 laid across, cut and folded into two tents: their faces stand side by side, each with its foot outwards. */
export const placeCardPage = {
  size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 340, right: 567, bottom: 283, left: 567, header: 0, footer: 0 },
} as const;
export const placeCard = { face: 3926, length: 11200 } as const;

/** Eight badges of 90 by 68 mm. */
export const badgePage = {
  size: { width: 11906, height: 16838 },
  margin: { top: 680, right: 850, bottom: 340, left: 850, header: 0, footer: 0 },
} as const;
export const badge = { width: 5103, height: 3855, across: 2, text: 3118, picture: 1701, code: 104 } as const;

/** Where scissors go. */
const cut = { style: BorderStyle.DASHED, size: 2, color: colours.hairline } as const;
export const cutMarks = {
  ...{ top: cut, bottom: cut, left: cut, right: cut },
  ...{ insideHorizontal: cut, insideVertical: cut },
};
export const noRules = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};

const centred = { alignment: AlignmentType.CENTER };

/** The name on a place card in the largest type in which it takes two lines at most. */
const cardType = {
  PlaceCardName: { size: 112, line: 1180, letters: 18 },
  PlaceCardLongName: { size: 84, line: 900, letters: 46 },
  PlaceCardLongestName: { size: 60, line: 660, letters: Infinity },
} as const;

function cardStyle(name: string, { size, line: height }: { readonly size: number; readonly line: number }) {
  return {
    name,
    paragraph: { ...spaced(0, 60, height), ...centred, keepLines: true },
    run: { size, sizeComplexScript: size, bold: true },
  };
}

export const cardSizes = Object.entries(cardType).map(([style, { letters }]) => ({
  // The keys of the table above, which Object.entries widens to string.
  style: style as keyof typeof cardType,
  letters,
}));

export const tableStyles = {
  /** Facts inside a letter stand in from its text. */
  LetterFact: {
    name: "Letter Fact",
    paragraph: {
      ...spaced(0, 40, 250),
      ...{ leftTabStop: 2552, indent: { left: 2552, hanging: 1985 }, keepLines: true, keepNext: true },
    },
    run: { size: 20 },
  },
  LetterSubject: {
    name: "Letter Subject",
    paragraph: { ...spaced(280, 150, 300), keepNext: true, outlineLevel: 0 },
    run: { bold: true },
  },
  /** Leaves room for a hand. */
  LetterSignature: { name: "Letter Signature", paragraph: { ...spaced(200, 900, 290), keepNext: true } },
  AgendaNote: {
    name: "Agenda Note",
    paragraph: { ...spaced(0, 60, 260), indent: { left: 227 }, border: { left: rule(8, colours.blue, 6) } },
    run: { size: 20 },
  },
  AgendaSpeech: { name: "Agenda Speech", paragraph: { ...spaced(40, 80, 310), keepLines: true }, run: { size: 24 } },
  /** Between a day's table and the next, whose page it begins. */
  TableGap: { name: "Table Gap", paragraph: spaced(0, 0, 20), run: { size: 2 } },
  PlaceCardName: cardStyle("Place Card Name", cardType.PlaceCardName),
  PlaceCardLongName: cardStyle("Place Card Long Name", cardType.PlaceCardLongName),
  PlaceCardLongestName: cardStyle("Place Card Longest Name", cardType.PlaceCardLongestName),
  PlaceCardCode: {
    name: "Place Card Code",
    paragraph: { ...spaced(0, 0, 420), ...centred },
    run: { size: 36, characterSpacing: 60, color: colours.grey },
  },
  BadgeDialogue: {
    name: "Badge Dialogue",
    paragraph: { ...spaced(240, 280, 230), border: { bottom: rule(8, colours.blue, 4) } },
    run: { size: 16, bold: true, allCaps: true, characterSpacing: 20, color: colours.blue },
  },
  BadgeName: {
    name: "Badge Name",
    paragraph: { ...spaced(0, 60, 400), keepLines: true },
    run: { size: 36, bold: true },
  },
  BadgeLongName: {
    name: "Badge Long Name",
    paragraph: { ...spaced(0, 60, 320), keepLines: true },
    run: { size: 27, bold: true },
  },
  BadgeFunction: { name: "Badge Function", paragraph: spaced(0, 60, 250), run: { size: 20 } },
  BadgeDelegation: {
    name: "Badge Delegation",
    paragraph: spaced(100, 0, 320),
    run: { size: 28, bold: true, color: colours.blue },
  },
  BadgeCode: { name: "Badge Code", paragraph: { ...spaced(0, 0, 240), alignment: AlignmentType.END } },
} as const;

/** Given and family name of this many letters still fit a badge's large type on two lines. */
export const badgeNameLetters = 26;
