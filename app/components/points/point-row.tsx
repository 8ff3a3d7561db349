import { PointForms } from "#app/components/points/point-forms.tsx";
import type { PointsOnPage } from "#app/components/points/points-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { SourceChipRow } from "#app/components/report/source-chip.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { Link } from "@remix-run/react";

type Props = {
  readonly point: LetteredPoint;
  readonly page: PointsOnPage;
  readonly mayMove: boolean;
  readonly isOpen: boolean;
  readonly typed?: string;
};

/** A point with its letter and sources; the open one with all that can be done to it. */
export function PointRow({ point, page, mayMove, isOpen, typed }: Props) {
  const text = useText();
  const { id, letter, text: prepared, delivered, isStruck, sources } = point;
  const address = `${page.home}/points/${encodeURIComponent(id)}`;
  return (
    <li id={id} data-point="" tabIndex={-1} draggable={mayMove && !isOpen} aria-current={isOpen ? "true" : undefined}>
      <Link className="letter" to={`${address}#${encodeURIComponent(id)}`} preventScrollReset>
        <span className="hear">{text("points.open")}</span>
        <bdi data-record="">{`(${letter})`}</bdi>
      </Link>
      <div>
        {isOpen && page.mayWrite && !page.closed ? (
          <PointForms {...{ point, page, mayMove, address, typed }} />
        ) : (
          <p className="document">
            <RecordText>{prepared}</RecordText>
          </p>
        )}
        {delivered !== null && (
          <p className="small">
            {text("points.chair_says")} <RecordText className="document">{delivered}</RecordText>
          </p>
        )}
        {isStruck && <p className="small struck-word">{text("points.struck")}</p>}
        <p className="small">
          {sources.length === 0 ? (
            <span className="chip missing">{text("points.no_sources")}</span>
          ) : (
            <SourceChipRow sources={sources} chips={page.sources} />
          )}
        </p>
      </div>
    </li>
  );
}
