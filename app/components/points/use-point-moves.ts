import { pointsIn, type PointsOnPage } from "#app/components/points/points-on-page.ts";
import { useLookingAgain } from "#app/components/use-looking-again.ts";
import { pointNews, type PointNews } from "#domain/points/point-news.ts";
import { useEffect, useRef, useState } from "react";

export type PointMoves = {
  /** "to" and what belongs to it, as the form of the same act would send it. */
  readonly move: (pointId: string, fields: Readonly<Record<string, string>>) => void;
  readonly failed: PointNews | undefined;
};

/** Moves points by key and by dragging: one after the other, each upon the point as the one before left it. */
export function usePointMoves(page: PointsOnPage): PointMoves {
  const lookAgain = useLookingAgain();
  const [failed, setFailed] = useState<PointNews>();
  const line = useRef(Promise.resolve());
  const revisions = useRef(new Map<string, number>());
  // What this page did itself is known before the page is loaded anew.
  useEffect(() => {
    for (const { id, revision } of pointsIn(page))
      revisions.current.set(id, Math.max(revision, revisions.current.get(id) ?? 0));
  }, [page]);

  async function send(pointId: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const body = new URLSearchParams({ ...fields, revision: String(revisions.current.get(pointId)) });
    const address = `${page.home}/points/${encodeURIComponent(pointId)}/place`;
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
      const { outcome, revision } = (await answer.json()) as { outcome: string; revision?: number }; // our own server wrote it
      if (revision !== undefined) revisions.current.set(pointId, revision);
      setFailed(pointNews.find((one) => one === outcome));
      lookAgain();
    } catch {
      setFailed("not-sent");
    }
  }

  return {
    failed,
    move: (pointId, fields) => {
      line.current = line.current.then(() => send(pointId, fields));
    },
  };
}
