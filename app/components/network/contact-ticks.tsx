import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { languages as allLanguages } from "#domain/register/register.ts";

export function CopyChoice({ copy }: { copy: string }) {
  const text = useText();
  return (
    <fieldset>
      <legend className="label">{text("contacts.copy")}</legend>
      {(["to", "cc"] as const).map((one) => (
        <label className="check" key={one}>
          <input type="radio" name="copy" value={one} defaultChecked={(copy === "cc") === (one === "cc")} />
          {text(`network.addressed_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

export function LeadTick({ isLead }: { isLead: boolean }) {
  const text = useText();
  return (
    <div>
      <label className="check">
        <input type="checkbox" name="isLead" defaultChecked={isLead} aria-describedby="lead-help" />
        {text("network.is_lead")}
      </label>
      <p className="help" id="lead-help">
        {text("network.is_lead_help")}
      </p>
    </div>
  );
}

export function LanguageTicks({ languages }: { languages: readonly string[] }) {
  const text = useText();
  return (
    <fieldset>
      <legend className="label">{text("network.languages")}</legend>
      {allLanguages.map((one) => (
        <label className="check" key={one}>
          <input type="checkbox" name="languages" value={one} defaultChecked={languages.includes(one)} />
          {text(`language.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

export function BodyTicks({
  bodies,
  chosen,
}: {
  bodies: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
}) {
  const text = useText();
  return (
    <fieldset>
      <legend className="label">{text("network.bodies")}</legend>
      <p className="help">{text("network.bodies_help")}</p>
      {bodies.map(({ id, name }) => (
        <label className="check" key={id}>
          <input type="checkbox" name="bodies" value={id} defaultChecked={chosen.includes(id)} />
          <RecordText>{name}</RecordText>
        </label>
      ))}
    </fieldset>
  );
}
