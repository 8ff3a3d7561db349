import type { RemarkTyped } from "#app/components/remarks/remark-values.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RemarkAudience, RemarkDelivery } from "#domain/remarks/remark.ts";
import { remarkAudiences, remarkDeliveries } from "#domain/remarks/remark.ts";
import type { ReactNode } from "react";

/** Who may read a text and when, and how it stands to what is said. */
export function RemarkWishes({
  typed,
  mayConfide,
}: {
  typed: Pick<RemarkTyped, "audience" | "delivery" | "isSharedEarly">;
  mayConfide: boolean;
}) {
  const text = useText();
  return (
    <>
      {mayConfide && (
        <Choice title={text("remark.audience")}>
          {remarkAudiences.map((audience) => (
            <label className="check" key={audience}>
              <input type="radio" name="audience" value={audience} defaultChecked={typed.audience === audience} />
              <span>
                {text(`remark.audience.${audience}`)}{" "}
                <span className="quiet">{text(`remark.audience_note.${audience}`)}</span>
              </span>
            </label>
          ))}
        </Choice>
      )}
      <Choice title={text("remark.delivery")}>
        {remarkDeliveries.map((delivery) => (
          <label className="check" key={delivery}>
            <input type="radio" name="delivery" value={delivery} defaultChecked={typed.delivery === delivery} />
            <span>{text(`remark.delivery.${delivery}`)}</span>
          </label>
        ))}
      </Choice>
      <Choice title={text("remark.early")}>
        <label className="check">
          <input type="checkbox" name="isSharedEarly" defaultChecked={typed.isSharedEarly} />
          <span>
            {text("remark.early_share")} <span className="quiet">{text("remark.early_note")}</span>
          </span>
        </label>
      </Choice>
    </>
  );
}

function Choice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="choice">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** The marks of a text in words, in the order in which they matter. */
export function RemarkMarks({
  audience,
  delivery,
  isSharedEarly,
}: {
  audience: RemarkAudience;
  delivery: RemarkDelivery | null;
  isSharedEarly: boolean;
}) {
  const text = useText();
  const marks = [
    ...(delivery === null ? [] : [text(`remark.delivery.${delivery}`)]),
    ...(isSharedEarly ? [text("remark.shared_early")] : []),
  ];
  return (
    <>
      {audience === "secretariat" && <strong className="confidential">{text("remark.audience.secretariat")}</strong>}
      {audience === "secretariat" && marks.length > 0 && " · "}
      {marks.join(" · ")}
    </>
  );
}
