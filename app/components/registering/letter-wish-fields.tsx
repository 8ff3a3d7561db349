import { Field } from "#app/components/field.tsx";
import { useText } from "#app/locales/use-text.ts";
import { languages } from "#domain/register/register.ts";

/** What the secretariat says of a letter for a visa, or of many at once. */
export function LetterWishFields({ stay }: { stay: { readonly from: string; readonly to: string } }) {
  const text = useText();
  return (
    <>
      <Field id="language" label={text("registering.letter.language")} state={{ errorId: "language-wrong" }}>
        <select className="select" id="language" name="language" defaultValue="en">
          {languages.map((language) => (
            <option key={language} value={language}>
              {text(`papers.in.${language}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="addressee" label={text("registering.letter.addressee")} state={{ errorId: "addressee-wrong" }}>
        <textarea className="textarea" id="addressee" name="addressee" rows={3} dir="auto" />
      </Field>
      {(["from", "to"] as const).map((name) => (
        <Field key={name} id={name} label={text(`registering.letter.${name}`)} state={{ errorId: `${name}-wrong` }}>
          <input className="input" type="date" id={name} name={name} defaultValue={stay[name]} />
        </Field>
      ))}
      <Field id="costs" label={text("registering.letter.costs")} state={{ errorId: "costs-wrong" }}>
        <input className="input" id="costs" name="costs" maxLength={200} dir="auto" />
      </Field>
      <Field id="signedBy" label={text("registering.letter.signed_by")} state={{ errorId: "signedBy-wrong" }}>
        <textarea className="textarea" id="signedBy" name="signedBy" rows={2} dir="auto" />
      </Field>
    </>
  );
}
