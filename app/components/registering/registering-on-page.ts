import type { AskedField } from "#domain/registering/form.ts";
import type { AnswerProblem, Answers } from "#domain/registering/sent.ts";

/** One field of the form; `keptUntil` is the last day of its answer. */
export type FieldOnPage = Omit<AskedField, "keptDays"> & { readonly keptUntil: string };

/** A field with what stands in it, and what is wrong with that. */
export type AnswerProps = {
  readonly field: FieldOnPage;
  readonly answer: string;
  readonly problem?: AnswerProblem;
};

/** The form of a registration as somebody has it before them. */
export type RegisteringOnPage = {
  /** Where it is sent, and where what is typed is kept until then. */
  readonly action: string;
  readonly draft: string;
  readonly meeting: {
    readonly title: string;
    readonly dialogue: string;
    readonly city: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly timeZone: string;
  };
  readonly party: string;
  /** Where mail goes; empty where nobody has said. */
  readonly address: string;
  readonly fields: readonly FieldOnPage[];
  readonly answers: Answers;
  /** Does the form ask whether the name may stand on the list of participants? */
  readonly asksForList: boolean;
  readonly isOwn: boolean;
  readonly isFirst: boolean;
  /** Made with the form: one form is one registration, however often it arrives. */
  readonly sentKey: string;
  /** When what is changed was last changed. */
  readonly expectedChange: string;
  /** Until when it can be sent; null where the Secretariat closes it. */
  readonly closesAt: string | null;
  /** Under which name the browser keeps what is typed. */
  readonly keptAs: string;
  /** Something was typed earlier and never sent. */
  readonly hasDraft: boolean;
};

/** What kept a form from being taken in, as a whole. */
export type RegisteringProblem = "closed" | "used" | "changed-meanwhile" | "unsent";

/** What came of the form when it was sent. */
export type RegisteringResult = {
  readonly problem?: RegisteringProblem;
  readonly problems: Readonly<Record<string, AnswerProblem>>;
  readonly typed: Answers;
  /** When somebody else changed meanwhile what is there. */
  readonly expectedChange?: string;
};
