/** A calendar day, `YYYY-MM-DD`, without a zone: the day as the meeting's city counted it. */
export type IsoDate = string;
