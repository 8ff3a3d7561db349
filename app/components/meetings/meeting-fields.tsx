import { Field } from "#app/components/field.tsx";
import type { MeetingField, MeetingProblem, MeetingTyped } from "#app/components/meetings/meeting-typed.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

type Of = { readonly typed: MeetingTyped; readonly problems: readonly MeetingProblem[] };

const labels = {
  title: "meetings.title",
  kind: "meetings.kind",
  symbol: "meetings.symbol",
  language: "meetings.language",
  city: "meetings.city",
  host: "meetings.host",
  timeZone: "meetings.time_zone",
  startsOn: "meetings.starts_on",
  endsOn: "meetings.ends_on",
  background: "meetings.background",
  objectives: "meetings.objectives",
  guidingQuestions: "meetings.guiding_questions",
} as const satisfies Record<MeetingField, MessageId>;

const problems: Partial<Record<MeetingField, MessageId>> = {
  endsOn: "meetings.problem.ends_on",
  background: "meetings.problem.too_long",
  objectives: "meetings.problem.too_long",
  guidingQuestions: "meetings.problem.too_long",
};

/** What every control of one field has in common: its name, what was typed, and what is wrong with that. */
function useControl(name: MeetingField, of: Of, isNeeded = false) {
  const text = useText();
  const isWrong = of.problems.includes(name);
  const state = { errorId: `${name}-error`, errors: isWrong ? ["wrong"] : undefined };
  return {
    field: {
      id: name,
      label: text(labels[name]),
      state,
      problems: { wrong: problems[name] ?? "meetings.problem.field" },
    },
    control: {
      ...{ id: name, name, required: isNeeded, defaultValue: of.typed[name] },
      ...(isWrong && { "aria-invalid": true, "aria-describedby": state.errorId }),
    },
  } as const;
}

type Line = {
  readonly name: MeetingField;
  readonly of: Of;
  readonly isNeeded?: boolean;
  readonly type?: "text" | "date";
  readonly list?: string;
};

export function MeetingLine({ name, of, isNeeded, type = "text", list }: Line) {
  const { field, control } = useControl(name, of, isNeeded);
  return (
    <Field {...field}>
      <input {...control} className="input" type={type} list={list} dir={type === "text" ? "auto" : undefined} />
    </Field>
  );
}

type Choice = {
  readonly name: MeetingField;
  readonly of: Of;
  readonly isNeeded?: boolean;
  readonly children: ReactNode;
};

export function MeetingSelect({ name, of, isNeeded, children }: Choice) {
  const { field, control } = useControl(name, of, isNeeded);
  return (
    <Field {...field}>
      <select {...control} className="select">
        {children}
      </select>
    </Field>
  );
}

export function MeetingText({ name, of }: { name: MeetingField; of: Of }) {
  const { field, control } = useControl(name, of);
  return (
    <Field {...field}>
      <textarea {...control} className="textarea" rows={4} dir="auto" />
    </Field>
  );
}
