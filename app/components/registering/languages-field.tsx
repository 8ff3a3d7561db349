import type { AnswerProps } from "#app/components/registering/registering-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { registrationLanguages } from "#domain/registering/sent.ts";

/** The languages that somebody speaks at the meeting. */
export function LanguagesField({ answer, problem }: AnswerProps) {
  const text = useText();
  const spoken = answer.split(" ");
  return (
    <fieldset className="languages" data-wrong={problem} aria-describedby={problem && "languages-wrong"}>
      <legend>{text("registering.field.languages")}</legend>
      {registrationLanguages.map((language) => (
        <label className="check" key={language}>
          <input type="checkbox" name={`language-${language}`} value="on" defaultChecked={spoken.includes(language)} />
          {text(`registering.language.${language}`)}
        </label>
      ))}
      {problem && (
        <p className="wrong" id="languages-wrong">
          {text("registering.wrong.missing")}
        </p>
      )}
    </fieldset>
  );
}
