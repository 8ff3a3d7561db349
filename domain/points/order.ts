/** As much of a point as its place depends on. */
export type Placed = { readonly id: string; readonly heading: string | null };

/** Where a point is to go: a step, before another point, or to the end of a group. */
export type PointMove =
  | { readonly to: "up" | "down" }
  | { readonly to: "before"; readonly pointId: string }
  | { readonly to: "group"; readonly heading: string | null };

/** Points with one heading stand together: each group where its first point does. */
export function inGroups<P extends Placed>(points: readonly P[]): readonly P[] {
  return [...Map.groupBy(points, ({ heading }) => heading).values()].flat();
}

/**
 * The points with one of them moved; they keep standing in groups. Over the edge of its group a point joins the next
 * one. Undefined where there is no such point, or none to go before.
 */
export function moved<P extends Placed>(points: readonly P[], id: string, move: PointMove): readonly P[] | undefined {
  const ordered = inGroups(points);
  const point = ordered.find((one) => one.id === id);
  if (!point) return undefined;
  const rest = ordered.filter((one) => one !== point);
  switch (move.to) {
    case "up":
    case "down":
      return stepped(ordered, point, move.to === "up" ? -1 : 1);
    case "before": {
      const next = rest.find((one) => one.id === move.pointId);
      return next && inGroups(rest.flatMap((one) => (one === next ? [under(point, next.heading), one] : [one])));
    }
    case "group":
      return inGroups([...rest, under(point, move.heading)]);
  }
}

function stepped<P extends Placed>(ordered: readonly P[], point: P, step: -1 | 1): readonly P[] {
  const at = ordered.indexOf(point);
  const neighbour = ordered[at + step];
  if (!neighbour) return ordered;
  if (neighbour.heading !== point.heading)
    return inGroups(ordered.map((one) => (one === point ? under(point, neighbour.heading) : one)));
  return ordered.with(at, neighbour).with(at + step, point);
}

/** TypeScript does not see that a P with another heading is a P still. */
const under = <P extends Placed>(point: P, heading: string | null): P => ({ ...point, heading }) as P;
