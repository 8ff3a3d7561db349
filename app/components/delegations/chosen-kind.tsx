import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

type Props = {
  readonly name: string;
  readonly label: ReactNode;
  readonly chosen: string;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
};

/** Which kind of people a list shows, and the button that shows them; stands in a form. */
export function ChosenKind({ name, label, chosen, kinds }: Props) {
  const text = useText();
  return (
    <>
      <label htmlFor={name}>{label}</label>
      <select className="select" id={name} name={name} defaultValue={chosen}>
        {kinds.map((kind) => (
          <option key={kind.value} value={kind.value}>
            {kind.label}
          </option>
        ))}
      </select>
      <button className="button" type="submit">
        {text("accounts.find")}
      </button>
    </>
  );
}
