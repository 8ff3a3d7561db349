/** The kinds of meetings as records write them; a dialogue may have others. */
export const meetingKinds = [
  "working group meeting",
  "joint working group meeting",
  "reference group meeting",
  "senior officials’ meeting",
  "ministerial conference",
] as const;
