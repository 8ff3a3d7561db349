import { TickAll } from "#app/components/delegations/tick-all.tsx";
import { useText } from "#app/locales/use-text.ts";

/** What is done with those who are ticked below. */
export function DecisionBar() {
  const text = useText();
  return (
    <fieldset className="decision-bar">
      <legend className="hear">{text("delegations.ticked")}</legend>
      <TickAll />
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
