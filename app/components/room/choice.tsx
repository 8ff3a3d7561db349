import type { ReactNode } from "react";

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
};

/** A choice among few, beside its label; it takes effect at once. */
export function Choice({ id, label, value, onChoose, children }: ChoiceProps) {
  return (
    <span className="field across">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="select" id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </span>
  );
}
