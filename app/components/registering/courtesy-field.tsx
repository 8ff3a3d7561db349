import type { AnswerProps } from "#app/components/registering/registering-on-page.ts";
import { useText } from "#app/locales/use-text.ts";

const offered = ["Ms", "Mr", "H.E. Ms", "H.E. Mr"] as const;

/** How a list addresses somebody: four words side by side, each in reach of the thumb. */
export function CourtesyField({ field, answer, problem }: AnswerProps) {
  const text = useText();
  return (
    <fieldset className="courtesy" data-wrong={problem} aria-describedby={problem && "courtesy-wrong"}>
      <legend>{text("registering.field.courtesy")}</legend>
      <div className="choices">
        {offered.map((courtesy) => (
          <label key={courtesy}>
            <input
              type="radio"
              name="courtesy"
              value={courtesy}
              required={field.isRequired}
              defaultChecked={answer === courtesy}
            />
            <bdi>{text(`registering.courtesy.${courtesy}`)}</bdi>
          </label>
        ))}
      </div>
      {problem && (
        <p className="wrong" id="courtesy-wrong">
          {text("registering.wrong.missing")}
        </p>
      )}
    </fieldset>
  );
}
