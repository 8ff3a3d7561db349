import { Empty } from "#app/components/empty.tsx";
import { PointRow } from "#app/components/points/point-row.tsx";
import type { PointsOnPage } from "#app/components/points/points-on-page.ts";
import type { PointMoves } from "#app/components/points/use-point-moves.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Key } from "#app/components/room/key.tsx";
import { useText } from "#app/locales/use-text.ts";
import { longestPoint } from "#domain/points/point-text.ts";
import { Form } from "@remix-run/react";
import type { DragEvent, KeyboardEvent } from "react";

type Props = {
  readonly page: PointsOnPage;
  readonly openId?: string;
  readonly moves: PointMoves;
  readonly typed?: string;
};

const dragged = "text/x-point";

/** The points in groups, numbered as the paper will be. Alt with an arrow moves the one that has the focus; so does the mouse. */
export function PointsInOrder({ page, openId, moves, typed }: Props) {
  const text = useText();
  const mayMove = page.mayOrder && !page.closed;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const id = idAt(event.target);
    if (!mayMove || !event.altKey || step === undefined || id === undefined) return;
    event.preventDefault();
    moves.move(id, { to: step });
  };
  const onDrop = (event: DragEvent) => {
    const [id, before] = [event.dataTransfer.getData(dragged), idAt(event.target)];
    if (!mayMove || id === "" || before === undefined || id === before) return;
    event.preventDefault();
    moves.move(id, { to: "before", before });
  };
  return (
    <section className="pane in-order" aria-labelledby="in-order">
      <div className="pane-head">
        <h2 id="in-order">{text("points.in_order")}</h2>
        {mayMove && (
          <span className="end">{text.rich("points.keys", { up: <Key of="Alt ↑" />, down: <Key of="Alt ↓" /> })}</span>
        )}
      </div>
      {page.groups.length === 0 && <Empty title={text("points.none")}>{text("points.none_remedy")}</Empty>}
      {/* A layout box: what is inside has the focus and is dragged. */}
      <div
        role="presentation"
        onKeyDown={onKeyDown}
        onDragStart={(event) => event.dataTransfer.setData(dragged, idAt(event.target) ?? "")}
        onDragOver={(event) => mayMove && event.dataTransfer.types.includes(dragged) && event.preventDefault()}
        onDrop={onDrop}
      >
        {page.groups.map(({ heading, points }) => (
          <section key={heading ?? ""} aria-label={heading ?? text("points.no_heading")}>
            {heading !== null && (
              <h3 className="part">
                <RecordText className="document">{heading}</RecordText>
              </h3>
            )}
            <ol>
              {points.map((point) => (
                <PointRow key={point.id} {...{ point, page, mayMove, typed }} isOpen={point.id === openId} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {page.mayWrite && !page.closed && <NewPoint page={page} />}
    </section>
  );
}

/** The point in whose row something stands. */
function idAt(target: EventTarget): string | undefined {
  return target instanceof Element ? (target.closest("[data-point]")?.id ?? undefined) : undefined;
}

/** A point that rests on no line, as the Chair may dictate one. */
function NewPoint({ page }: { readonly page: PointsOnPage }) {
  const text = useText();
  return (
    <Form className="new-point" key={page.newId} method="post" action={`${page.home}/points`} discover="none">
      <input type="hidden" name="id" value={page.newId} />
      <label htmlFor="new-point">{text("points.new")}</label>
      <textarea className="document" id="new-point" name="text" rows={2} dir="auto" required maxLength={longestPoint} />
      <button className="button" type="submit">
        {text("points.add")}
      </button>
    </Form>
  );
}
