import { BorderStyle, LineRuleType } from "docx";

/** What the house's styles are put together from (exports/house-style.ts, exports/table-style.ts). */

export const colours = {
  ink: "1B1F23",
  blue: "0B3D66",
  grey: "56606A",
  hairline: "C9CED3",
  brick: "9B2C1E",
  green: "0B6B5B",
  side: "F5F6F7",
} as const;

/** Line height is "at least", so that no superscript and no Arabic line is clipped. */
export const spaced = (before: number, after: number, line: number) => ({
  spacing: { before, after, line, lineRule: LineRuleType.AT_LEAST },
});

export const rule = (size: number, color: string, space: number) => ({ style: BorderStyle.SINGLE, size, color, space });
