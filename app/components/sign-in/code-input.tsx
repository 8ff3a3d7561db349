type Props = {
  readonly id: string;
  /** Where it is said what is wrong with the code, while something is. */
  readonly problemId?: string;
  /** Digits that a mail, a desk or an app gives, or a code kept on paper. */
  readonly kind?: keyof typeof kinds;
};

/** Takes a code as its kind is typed; of the first a device offers what it has just received. */
export function CodeInput({ id, problemId, kind = "digits" }: Props) {
  return (
    <input
      className="input code"
      id={id}
      name="code"
      {...kinds[kind]}
      required
      dir="ltr"
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
    />
  );
}

const kinds = {
  digits: { inputMode: "numeric", autoComplete: "one-time-code", maxLength: 20 },
  paper: { autoComplete: "off", autoCapitalize: "characters", spellCheck: false, maxLength: 60 },
} as const;
