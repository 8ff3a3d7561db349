import { ClosingFoot } from "#app/components/points/closing-foot.tsx";
import type { ClosingPaperOnPage, OpenPoint } from "#app/components/points/closing-paper-on-page.ts";
import { ClosingPoint } from "#app/components/points/closing-point.tsx";
import { ClosingSources } from "#app/components/points/closing-sources.tsx";
import { PointsNotice, type PointsSaid } from "#app/components/points/points-notice.tsx";
import { pointsIn } from "#app/components/points/points-on-page.ts";
import { useKeptActs, type KeptAct } from "#app/components/points/use-kept-acts.ts";
import { usePointsNews } from "#app/components/points/use-points-news.ts";
import { Empty } from "#app/components/empty.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { saidIn } from "#domain/points/point.ts";
import { useState } from "react";

type Props = PointsSaid & { readonly page: ClosingPaperOnPage; readonly open?: OpenPoint };

/** The Chair's points on a tablet: each is struck, restored or said in other words, with its sources beside. */
export function ClosingPaperPage({ page, open: asked, news, typed }: Props) {
  const text = useText();
  const [open, setOpen] = useState(asked);
  const kept = useKeptActs(page.keptAs, page.home);
  usePointsNews(page.meetingId, page.since);
  const mayAct = (page.mayWrite || page.mayPropose) && page.settled === undefined;
  const points = pointsIn(page).map((point) => (page.mayWrite ? asDone(point, kept.acts) : point));
  const byId = new Map(points.map((point) => [point.id, point]));
  return (
    <div className="closing">
      <Head page={page} />
      <PointsNotice news={news} />
      <div className="split">
        <div className="paper-side">
          {points.length === 0 && <Empty title={text("closing.none")}>{text("closing.none_remedy")}</Empty>}
          {page.groups.map(({ heading, points: of }) => (
            <section key={heading ?? ""}>
              {heading !== null && (
                <h2>
                  <RecordText className="document">{heading}</RecordText>
                </h2>
              )}
              <ol>
                {of
                  .map(({ id }) => byId.get(id))
                  .map(
                    (point) =>
                      point && (
                        <ClosingPoint
                          key={point.id}
                          {...{ point, page, kept, mayAct, typed }}
                          open={open?.id === point.id ? open : undefined}
                          onOpen={setOpen}
                        />
                      ),
                  )}
              </ol>
            </section>
          ))}
        </div>
        <ClosingSources page={page} points={points} point={byId.get(open?.id ?? "") ?? points[0]} />
      </div>
      <ClosingFoot page={page} kept={kept} letterOf={(id) => byId.get(id)?.letter ?? ""} />
    </div>
  );
}

function Head({ page }: { page: ClosingPaperOnPage }) {
  const text = useText();
  const days = useDays();
  return (
    <header>
      <h1>
        {text("closing.title")}{" "}
        <span className="where">
          · <RecordText>{`${page.place}, ${days.day(page.startsOn)}`}</RecordText>
        </span>
      </h1>
      {page.closingAt !== undefined && (
        <b className="time">{text.rich("closing.closing_at", { at: <bdi data-record="">{page.closingAt}</bdi> })}</b>
      )}
      {page.mayPrint && (
        <a href={page.file.href} download={page.file.name}>
          {text("closing.word")}
        </a>
      )}
    </header>
  );
}

/** The point as it will stand once what was done on this tablet has arrived. */
function asDone(point: LetteredPoint, acts: readonly KeptAct[]): LetteredPoint {
  return acts
    .filter(({ pointId, state }) => pointId === point.id && state === "unsent")
    .reduce((before, { wish }) => {
      const after =
        "text" in wish ? { ...before, delivered: wish.text } : { ...before, isStruck: wish.struck === "yes" };
      return { ...after, said: saidIn(after) };
    }, point);
}
