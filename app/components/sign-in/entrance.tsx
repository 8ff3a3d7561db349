import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** The page before the house: one column, one question, and on a phone its one button at the bottom edge. */
export function Entrance({
  house,
  title,
  lead,
  children,
}: {
  /** Who invites, where it is not the house itself. */
  house?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  const text = useText();
  return (
    <div className="entrance">
      <header>
        <Link className="name" to="/">
          {house ?? text("masthead.house")}
        </Link>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </main>
    </div>
  );
}

/** The one act of the page, in reach of the thumb. Put it last in its form. */
export function EntranceBar({ children }: { children: ReactNode }) {
  return (
    <div className="entrance-bar">
      <button className="button primary" type="submit">
        {children}
      </button>
    </div>
  );
}
