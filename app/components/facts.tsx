import type { ReactNode } from "react";

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Label and value, as on a title page. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => [<dt key={`${label} label`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}

/** Counts side by side, each under its word. */
export function Tally({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="tally">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
