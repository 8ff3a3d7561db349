import type { Choice, RedlineMode } from "#app/components/redline/redline-mode.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type Chosen = {
  home: string;
  choices: readonly Choice[];
  from: string;
  to: string;
  mode: RedlineMode;
};

/** Which two texts are set against each other. */
export function CompareChoice({ home, choices, from, to, mode }: Chosen) {
  const text = useText();
  const options = choices.map(({ id, number }) => (
    <option key={id} value={id}>
      {number === undefined ? text("compare.working") : text("version.name", { number })}
    </option>
  ));
  return (
    <Form className="choice" method="get" action={`${home}/compare`} key={`${from} ${to}`}>
      <label>
        {text("compare.from")}{" "}
        <select className="select" name="from" defaultValue={from}>
          {options}
        </select>
      </label>
      <label>
        {text("compare.to")}{" "}
        <select className="select" name="to" defaultValue={to}>
          {options}
        </select>
      </label>
      <input type="hidden" name="view" value={mode} />
      <button className="button small" type="submit">
        {text("compare.go")}
      </button>
    </Form>
  );
}
