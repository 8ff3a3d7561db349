import { DownloadButton } from "#app/components/download-button.tsx";
import { PointBeside } from "#app/components/points/point-beside.tsx";
import { PointCandidates } from "#app/components/points/point-candidates.tsx";
import { PointsInOrder } from "#app/components/points/points-in-order.tsx";
import { PointsNotice, type PointsSaid } from "#app/components/points/points-notice.tsx";
import { pointsIn, type PointsOnPage } from "#app/components/points/points-on-page.ts";
import { usePointMoves } from "#app/components/points/use-point-moves.ts";
import { usePointsNews } from "#app/components/points/use-points-news.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

type Props = PointsSaid & {
  readonly page: PointsOnPage;
  readonly openId?: string;
  /** A point that was just removed or merged. */
  readonly undo?: string;
};

/** From what was pinned to the paper: candidates, the points in their order, and what the open one rests on. */
export function PointsPage({ page, openId, news, typed, undo }: Props) {
  const text = useText();
  usePointsNews(page.meetingId, page.since);
  const moves = usePointMoves(page);
  const points = pointsIn(page);
  const open = points.find(({ id }) => id === openId);
  return (
    <>
      <div className="toolbar">
        <b>{text("points.count", { count: points.length })}</b>
        {page.closed && <span>{text(`points.closed.${page.closed}`)}</span>}
        <span className="end">
          <Link className="button" to={`${page.home}/closing-paper`}>
            {text("points.as_chair")}
          </Link>
          {page.mayPrint && (
            <DownloadButton href={page.file.href} fileName={page.file.name} label={text("points.word")} />
          )}
        </span>
      </div>
      <PointsNotice news={moves.failed ?? news} />
      <div className="panes points-desk">
        <PointCandidates page={page} open={open} />
        <PointsInOrder {...{ page, openId, moves, typed }} />
        <PointBeside page={page} open={open} />
      </div>
      {undo !== undefined && page.mayWrite && !page.closed && (
        <div className="toast" role="status">
          <span>{text("points.removed")}</span>
          <Form method="post" action={`${page.home}/points/${encodeURIComponent(undo)}/restoration`} discover="none">
            <button className="button" type="submit">
              {text("points.undo")}
            </button>
          </Form>
        </div>
      )}
    </>
  );
}
