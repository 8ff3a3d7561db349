import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Which pages of the house itself are open to the reader. */
export type OpenHouse = Readonly<Record<HousePage, boolean>>;

const housePages = [
  ["audit", "audit.title"],
  ["retention", "retention.title"],
  ["erasures", "erasures.title"],
] as const;
type HousePage = (typeof housePages)[number][0];

/** The ways to the pages of the house itself that are open to the reader; nothing where none is. */
export function HouseLinks({ house }: { house: OpenHouse }) {
  const text = useText();
  const open = housePages.filter(([page]) => house[page]);
  if (open.length === 0) return null;
  return (
    <ul className="acts">
      {open.map(([page, title]) => (
        <li key={page}>
          <Link to={`/${page}`}>{text(title)}</Link>
        </li>
      ))}
    </ul>
  );
}
