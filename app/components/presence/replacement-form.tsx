import type { Expected } from "#app/check-in/list.ts";
import { useCheckInDesk } from "#app/components/presence/check-in-context.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { v7 as newId } from "uuid";

const fields = ["givenName", "familyName", "function"] as const;
type Problem = "not-possible" | "wrong" | "down";

/** Who stands there instead: three fields, and they are registered in the place and checked in. */
export function ReplacementForm({ person, close }: { person: Expected; close: () => void }) {
  const text = useText();
  const { checkIn } = useCheckInDesk();
  const prefix = useId();
  // The same one as long as the form stands: sent again after a cut, it is one replacement.
  const [id] = useState(() => newId());
  const [problem, setProblem] = useState<Problem>();
  const [isGoing, setGoing] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setGoing(true);
    const outcome = await checkIn.replace(person.id, id, new FormData(event.currentTarget));
    setGoing(false);
    if (outcome === "replaced") close();
    else setProblem(outcome);
  };
  return (
    <form className="replacement" onSubmit={(event) => void send(event)}>
      <p>{text.rich("check_in.instead_of", { name: <RecordText>{person.name}</RecordText> })}</p>
      {fields.map((name, at) => (
        <div className="field" key={name}>
          <label htmlFor={prefix + name}>{text(`check_in.${name}`)}</label>
          <input
            className="input"
            id={prefix + name}
            name={name}
            dir="auto"
            autoComplete="off"
            maxLength={200}
            required={name === "familyName"}
            // They asked for this form, to type into it.
            ref={at === 0 ? focusOnce : undefined}
          />
        </div>
      ))}
      <label className="check">
        <input type="checkbox" name="consentsToList" /> {text("check_in.consents")}
      </label>
      {problem && (
        <p className="problem" role="alert">
          {text(`check_in.replacement.${problem}`)}
        </p>
      )}
      <p className="quiet">{text("delegations.replace_note")}</p>
      <p className="acts">
        <button className="button primary" type="submit" disabled={isGoing}>
          {text("check_in.replace")}
        </button>
        <button className="button" type="button" onClick={close}>
          {text("check_in.replace_not")}
        </button>
      </p>
    </form>
  );
}

const focusOnce = (field: HTMLInputElement | null) => field?.focus();
