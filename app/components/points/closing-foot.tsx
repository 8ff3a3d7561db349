import type { ClosingPaperOnPage } from "#app/components/points/closing-paper-on-page.ts";
import { PointForm } from "#app/components/points/point-form.tsx";
import type { KeptActs } from "#app/components/points/use-kept-acts.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";

type Props = {
  readonly page: ClosingPaperOnPage;
  readonly kept: KeptActs;
  readonly letterOf: (pointId: string) => string;
};

/** Where everything is kept, the way back, and the word that these are the points. */
export function ClosingFoot({ page, kept, letterOf }: Props) {
  const text = useText();
  const isSent = kept.acts.every(({ state }) => state === "refused");
  return (
    <footer>
      <Kept {...{ page, kept, letterOf }} />
      <div className="acts">
        <a className="button" href={page.room ?? page.home}>
          {text("closing.back")}
        </a>
        {page.mayWrite && (
          <PointForm
            action={`${page.home}/closing-paper/${page.settled ? "reopening" : "settlement"}`}
            revision={page.revision}
          >
            <button className={page.settled ? "button" : "button primary"} type="submit" disabled={!isSent}>
              {text(page.settled ? "closing.reopen" : page.isStaff ? "closing.settle_for" : "closing.settle")}
            </button>
          </PointForm>
        )}
      </div>
    </footer>
  );
}

function Kept({ page, kept, letterOf }: Props) {
  const text = useText();
  const time = useMeetingTime(page.timeZone);
  const unsent = kept.acts.filter(({ state }) => state === "unsent");
  if (unsent.length > 0) {
    const letters = [...new Set(unsent.map(({ pointId }) => `(${letterOf(pointId)})`))].join(", ");
    return (
      <p role="status">
        {text.rich(kept.isCut ? "closing.kept_here" : "closing.sending", {
          letters: <bdi data-record="">{letters}</bdi>,
        })}{" "}
        {kept.isCut && (
          <button className="button" type="button" onClick={kept.sendAgain}>
            {text("closing.send_again")}
          </button>
        )}
      </p>
    );
  }
  if (page.settled) {
    const { at, by } = page.settled;
    return (
      <p role="status">
        {text.rich("closing.settled_at", {
          at: <RecordText>{time(at)}</RecordText>,
          by: <RecordText>{by}</RecordText>,
        })}
      </p>
    );
  }
  if (page.isArchived) return <p role="status">{text("points.news.archived")}</p>;
  return (
    <p role="status">
      {page.keptAt === undefined
        ? text("closing.as_prepared")
        : text.rich("closing.kept", { at: <bdi data-record="">{page.keptAt}</bdi> })}
    </p>
  );
}
