/** What a refusal holds where only the state of the meeting, its text or a procedure stands in the way. */
export const outOfTurn = "out of turn";
