import type { ProgrammeDesk } from "#app/components/programme/programme-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Presenter } from "#domain/programme/programme.ts";
import { longest } from "#domain/programme/programme-text.ts";
import { capacities } from "#domain/record/record.ts";

type Props = { readonly presenter?: Presenter; readonly parties: ProgrammeDesk["parties"] };

/** Who presents, as what, and whether they said so. A row in which nobody is named is left out. */
export function PresenterFields({ presenter, parties }: Props) {
  const text = useText();
  return (
    <fieldset className="wide">
      <legend>{text(presenter ? "programme.presenter" : "programme.new_presenter")}</legend>
      <label>
        {text("programme.party")}
        <select className="select" name="party" defaultValue={presenter?.party ?? ""} data-record="">
          <option value="">–</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("programme.written")}
        <input className="input" name="written" maxLength={longest.name} dir="auto" defaultValue={presenter?.written} />
      </label>
      <label>
        {text("programme.person")}
        <input className="input" name="name" maxLength={longest.name} dir="auto" defaultValue={presenter?.name} />
      </label>
      <label>
        {text("programme.capacity")}
        <select className="select" name="capacity" defaultValue={presenter?.capacity ?? "national"}>
          {capacities.map((capacity) => (
            <option key={capacity} value={capacity}>
              {text(`programme.capacity.${capacity}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text("programme.confirmation")}
        <select className="select" name="confirmed" defaultValue={presenter?.isConfirmed ? "yes" : "no"}>
          <option value="no">{text("programme.unconfirmed")}</option>
          <option value="yes">{text("programme.confirmed")}</option>
        </select>
      </label>
    </fieldset>
  );
}
