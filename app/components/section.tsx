import type { ReactNode } from "react";
import { useId } from "react";

/** A part of a page: a rule, a heading on it, what belongs to it. */
export function Section({
  title,
  note,
  end,
  className = "",
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className={`section ${className}`} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {note && <span className="faint small">{note}</span>}
        {end && <span className="end">{end}</span>}
      </header>
      {children}
    </section>
  );
}
