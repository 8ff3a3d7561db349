import { RecordText } from "#app/components/record-text.tsx";
import { PointForm } from "#app/components/points/point-form.tsx";
import type { PointsOnPage } from "#app/components/points/points-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { longestPoint } from "#domain/points/point-text.ts";

type Props = {
  readonly point: LetteredPoint;
  readonly page: PointsOnPage;
  readonly mayMove: boolean;
  readonly address: string;
  /** What was typed and could not be kept, because somebody else changed the point first. */
  readonly typed?: string;
};

/** The open point: its words, its place, its group, and the way off the paper. */
export function PointForms({ point, page, mayMove, address, typed }: Props) {
  const text = useText();
  const { revision, text: prepared, letter } = point;
  return (
    <>
      {typed !== undefined && (
        <p className="small">
          {text("points.stands")} <RecordText className="document">{prepared}</RecordText>
        </p>
      )}
      <PointForm action={address} revision={revision}>
        <textarea
          key={revision}
          className="document"
          name="text"
          rows={3}
          dir="auto"
          required
          maxLength={longestPoint}
          defaultValue={typed ?? prepared}
          aria-label={text("closing.words_of", { letter })}
        />
        <button className="button" type="submit">
          {text("points.keep")}
        </button>
      </PointForm>
      <div className="acts">
        {mayMove && (
          <>
            <PointForm action={`${address}/place`} revision={revision}>
              {(["up", "down"] as const).map((to) => (
                <button className="button" key={to} type="submit" name="to" value={to}>
                  {text(`points.${to}`)}
                </button>
              ))}
            </PointForm>
            <ToGroup {...{ point, page, address }} />
          </>
        )}
        <PointForm action={`${address}/removal`} revision={revision}>
          <button className="button refuse" type="submit">
            {text("points.remove")}
          </button>
        </PointForm>
      </div>
    </>
  );
}

function ToGroup({ point, page, address }: Pick<Props, "point" | "page" | "address">) {
  const text = useText();
  const headings = page.groups.flatMap(({ heading }) => heading ?? []);
  return (
    <PointForm action={`${address}/place`} revision={point.revision}>
      <input type="hidden" name="to" value="group" />
      <label>
        {text("points.group")}{" "}
        <select name="heading" defaultValue={point.heading ?? ""} key={point.revision}>
          <option value="">{text("points.no_heading")}</option>
          {headings.map((heading) => (
            <option key={heading} value={heading} data-record="">
              {heading}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("points.new_group")} <input name="new-heading" dir="auto" maxLength={200} key={point.revision} />
      </label>
      <button className="button" type="submit">
        {text("points.to_group")}
      </button>
    </PointForm>
  );
}
