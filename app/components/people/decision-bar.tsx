import { useText } from "#app/locales/use-text.ts";

/** What is done with those who are ticked below; a script is needed for ticking all of them at once only. */
export function DecisionBar() {
  const text = useText();
  return (
    <fieldset className="decision-bar">
      <legend className="hear">{text("delegations.ticked")}</legend>
      <label className="check">
        <input type="checkbox" onChange={(event) => tickAll(event.currentTarget)} /> {text("delegations.tick_all")}
      </label>
      <button className="button primary" type="submit" name="decision" value="accept">
        {text("delegations.accept")}
      </button>
      <label htmlFor="reason">{text("delegations.reason")}</label>
      <input className="input" id="reason" name="reason" maxLength={500} dir="auto" autoComplete="off" />
      <button className="button" type="submit" name="decision" value="refuse" aria-describedby="refused-note">
        {text("delegations.refuse")}
      </button>
      <button className="button" type="submit" name="decision" value="ask">
        {text("delegations.ask")}
      </button>
      <p id="refused-note" className="quiet">
        {text("delegations.refuse_note")}
      </p>
    </fieldset>
  );
}

function tickAll({ checked, form }: HTMLInputElement): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? []) box.checked = checked;
}
