import type { ClosingPaperOnPage, OpenPoint } from "#app/components/points/closing-paper-on-page.ts";
import { PointProposals } from "#app/components/points/point-proposals.tsx";
import { RewordForm } from "#app/components/points/reword-form.tsx";
import type { KeptActs } from "#app/components/points/use-kept-acts.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import type { MouseEvent } from "react";

type Props = {
  readonly point: LetteredPoint;
  readonly page: ClosingPaperOnPage;
  readonly kept: KeptActs;
  readonly mayAct: boolean;
  readonly open?: OpenPoint;
  readonly typed?: string;
  readonly onOpen: (open: OpenPoint | undefined) => void;
};

/** One point with what may be done to it; without script each act is a form or a link of its own. */
export function ClosingPoint({ point, page, kept, mayAct, open, typed, onOpen }: Props) {
  const text = useText();
  const { id, letter, said, isStruck, revision } = point;
  const address = `${page.home}/closing-paper/${encodeURIComponent(id)}`;
  const strike = isStruck ? "no" : "yes";
  const show = (isReworded: boolean) => (event: MouseEvent) => {
    event.preventDefault();
    onOpen({ id, isReworded });
  };
  const mine = kept.acts.filter(({ pointId }) => pointId === id);
  return (
    <li id={id} tabIndex={-1} className={isStruck ? "struck" : undefined} aria-current={open ? "true" : undefined}>
      <a className="letter" href={`${address}?look=`} onClick={show(false)}>
        <span className="hear">{text("closing.sources_of")}</span>
        <bdi data-record="">{`(${letter})`}</bdi>
      </a>
      {open?.isReworded && mayAct && !isStruck ? (
        <RewordForm
          key={revision}
          {...{ point, page, address, kept, typed }}
          onDone={() => onOpen({ id, isReworded: false })}
        />
      ) : (
        <>
          <p className="document said">
            {isStruck && <span className="hear">{text("closing.struck")}</span>}
            {isStruck ? (
              <del>
                <RecordText>{said}</RecordText>
              </del>
            ) : (
              <RecordText>{said}</RecordText>
            )}
          </p>
          {mayAct && (
            <div className="acts">
              {!isStruck && (
                <a
                  className="button"
                  href={address}
                  onClick={show(true)}
                  aria-label={text("closing.reword_point", { letter })}
                >
                  {text("closing.reword")}
                </a>
              )}
              <form
                method="post"
                action={address}
                onSubmit={(event) => {
                  event.preventDefault();
                  kept.add({ pointId: id, revision, wish: { struck: strike } });
                }}
              >
                <input type="hidden" name="revision" value={revision} />
                <input type="hidden" name="struck" value={strike} />
                <button
                  className="button"
                  type="submit"
                  aria-label={text(isStruck ? "closing.restore_point" : "closing.strike_point", { letter })}
                >
                  {text(isStruck ? "closing.restore" : "closing.strike")}
                </button>
              </form>
            </div>
          )}
        </>
      )}
      {mine.map((act) => (
        <p className="beneath small" key={act.id} role="status">
          {text(
            act.state === "refused" ? "closing.refused" : page.mayWrite ? "closing.unsent" : "closing.proposal_unsent",
          )}{" "}
          {"text" in act.wish && <RecordText className="document">{act.wish.text}</RecordText>}{" "}
          {act.state === "refused" && (
            <button className="button quiet" type="button" onClick={() => kept.forget(act.id)}>
              {text("closing.forget")}
            </button>
          )}
        </p>
      ))}
      <PointProposals point={point} page={page} mayAct={mayAct} />
    </li>
  );
}
