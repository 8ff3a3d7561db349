import type { CaptureValues } from "#app/components/capture-values.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import type { FieldMetadata } from "@conform-to/react";

export type CaptureFields = {
  readonly [Name in keyof Required<CaptureValues>]: FieldMetadata<CaptureValues[Name], CaptureValues>;
};

export type CaptureFieldsProps = {
  readonly fields: CaptureFields;
  /** What somebody else stored meanwhile, where it differs. */
  readonly stored?: CaptureValues;
};

/** What can be wrong with a field, by the names that the server gives it, and the words for it. */
export const captureProblems = {
  "who-missing": "capture.problem.who_missing",
  "who-unknown": "capture.problem.who_unknown",
  "behalf-unknown": "capture.problem.behalf_unknown",
  "not-a-choice": "capture.problem.not_a_choice",
  "too-long": "capture.problem.too_long",
  "illegal-characters": "capture.problem.illegal_characters",
  "line-missing": "capture.problem.line_missing",
  "no-such-question": "capture.problem.no_such_question",
  "no-such-predecessor": "capture.problem.no_such_predecessor",
} as const satisfies Record<string, MessageId>;
export type CaptureProblem = keyof typeof captureProblems;
