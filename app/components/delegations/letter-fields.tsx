import { useText } from "#app/locales/use-text.ts";

export type Letter = { readonly subject: string; readonly body: string };

/** What is written to many, each with a link of their own in the place of `{link}`. */
export function LetterFields({ letter: { subject, body }, id }: { letter: Letter; id: string }) {
  const text = useText();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-subject`}>{text("delegations.subject")}</label>
        <input
          className="input"
          id={`${id}-subject`}
          name="subject"
          defaultValue={subject}
          dir="auto"
          maxLength={200}
          required
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-body`}>{text("delegations.body")}</label>
        <textarea
          className="input"
          id={`${id}-body`}
          name="body"
          rows={12}
          defaultValue={body}
          dir="auto"
          maxLength={10_000}
          aria-describedby={`${id}-help`}
          required
        />
        <p className="help" id={`${id}-help`}>
          {text("delegations.body_help", { link: "{link}" })}
        </p>
      </div>
    </>
  );
}
