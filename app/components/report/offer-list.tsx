import { RecordText } from "#app/components/record-text.tsx";
import type { OfferOnPage } from "#app/components/report/report-on-page.ts";
import { SourceLink } from "#app/components/report/line-list.tsx";
import { LinkAct } from "#app/components/report/link-act.tsx";
import type { SourceChips } from "#app/components/report/source-chip.tsx";
import { TextChanges } from "#app/components/report/text-changes.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useId } from "react";

type Props = {
  readonly home: string;
  readonly offers: readonly OfferOnPage[];
  readonly chips: SourceChips;
  readonly mayWrite: boolean;
};

/** Sentences that were edited and whose lines have changed since: what the record says now is offered, never forced. */
export function OfferList({ home, offers, chips, mayWrite }: Props) {
  const text = useText();
  const heading = useId();
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 className="bar" id={heading}>
        {text("report.offered")} <span className="faint">{text("report.offered_count", { count: offers.length })}</span>
      </h3>
      <ul className="line-list">
        {offers.map((offer) => (
          <li key={offer.unit}>
            {offer.sources.map((id) => (
              <SourceLink key={id} id={id} chips={chips} />
            ))}{" "}
            <a href={`#${offer.place.id}`} data-record="">
              {offer.place.label}
            </a>
            <p className="offered" data-record="" dir="auto">
              {offer.changes ? <TextChanges changes={offer.changes} /> : text("report.offered_gone")}
            </p>
            <p className="sub">
              {text.rich("report.stands", { words: <RecordText key="words">{offer.mine}</RecordText> })}
            </p>
            {mayWrite && (
              <div className="acts">
                <LinkAct action={`${home}/report/take`} name="unit" value={offer.unit} hidden={{ now: offer.now }}>
                  {text(offer.changes ? "report.take" : "report.take_out")}
                </LinkAct>
                <LinkAct action={`${home}/report/leave`} name="unit" value={offer.unit} hidden={{ now: offer.now }}>
                  {text("report.leave")}
                </LinkAct>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
