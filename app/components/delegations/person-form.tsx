import { Field } from "#app/components/field.tsx";
import { PersonDoubts } from "#app/components/delegations/person-doubts.tsx";
import { personFieldWords, personProblemWords } from "#app/components/delegations/person-words.ts";
import type { PartyChoice, PersonRefused, PersonTyped } from "#app/components/delegations/people-on-page.ts";
import { idsOf, stateOf, TextLine } from "#app/components/report/text-line.tsx";
import { useText } from "#app/locales/use-text.ts";
import { courtesies } from "#domain/delegations/registration.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

type Props = {
  readonly values: PersonTyped;
  /** To be chosen from; absent where it is settled whose delegation the person is of. */
  readonly parties?: readonly PartyChoice[];
  readonly refused?: PersonRefused;
  readonly needsAddress: boolean;
  /** Absent where the new person heads the delegation by the place that they take. */
  readonly asksHead?: boolean;
  /** Staff say of somebody new whether they agreed; whoever registers says so themselves. */
  readonly asksNamed?: boolean;
  /** Of somebody who takes a place that nobody has decided of yet. */
  readonly asksAccepted?: boolean;
  readonly button: ReactNode;
};

/** Who comes, as a list of participants names them. Whatever was refused stands there as typed. */
export function PersonForm({
  values,
  parties,
  refused,
  needsAddress,
  asksHead = true,
  asksNamed = false,
  asksAccepted = false,
  button,
}: Props) {
  const text = useText();
  const typed = refused?.typed ?? values;
  const wrong = (field: keyof typeof personFieldWords) =>
    (refused?.problems ?? []).filter((problem) => problem.field === field).map(({ why }) => personProblemWords[why]);
  const line = (name: "givenName" | "familyName" | "function" | "institution" | "address" | "phone") => ({
    field: { name, value: typed[name], problems: wrong(name) },
    label: personFieldWords[name],
  });
  return (
    <Form method="post" className="person-form" discover="none" reloadDocument>
      {refused && <PersonDoubts refused={refused} />}
      <div className="fields">
        {parties && <Choice name="party" value={typed.party} problems={wrong("party")} options={parties} />}
        <Choice
          name="courtesy"
          value={typed.courtesy}
          problems={wrong("courtesy")}
          options={courtesies.flatMap((id) => (id === "" ? [] : [{ id, name: id }]))}
        />
        <TextLine {...line("givenName")} dir="auto" />
        <TextLine {...line("familyName")} required dir="auto" help="delegations.family_name_help" />
      </div>
      <div className="fields">
        <TextLine {...line("function")} dir="auto" />
        <TextLine {...line("institution")} dir="auto" />
        <TextLine
          {...line("address")}
          dir="ltr"
          type="email"
          required={needsAddress}
          help={needsAddress ? "delegations.address_help" : "delegations.address_staff_help"}
        />
        <TextLine {...line("phone")} dir="ltr" type="tel" />
        {asksHead && (
          <label className="check">
            <input type="checkbox" name="isHead" defaultChecked={typed.isHead} /> {text("delegations.is_head")}
          </label>
        )}
        {asksNamed && (
          <label className="check">
            <input type="checkbox" name="isNamed" defaultChecked={typed.isNamed} /> {text("delegations.is_named")}
          </label>
        )}
      </div>
      {asksAccepted && (
        <label className="check">
          <input type="checkbox" name="accepted" /> {text("delegations.accept_at_once")}
        </label>
      )}
      <p className="acts">
        <button className="button primary" type="submit">
          {button}
        </button>
      </p>
    </Form>
  );
}

function Choice({
  name,
  value,
  problems,
  options,
}: {
  name: "party" | "courtesy";
  value: string;
  problems: Parameters<typeof stateOf>[1];
  options: readonly PartyChoice[];
}) {
  const text = useText();
  const state = stateOf(name, problems);
  const isWrong = problems.length > 0;
  return (
    <Field id={name} label={text(personFieldWords[name])} state={state} problems={idsOf(problems)}>
      <select
        id={name}
        name={name}
        className="select"
        defaultValue={value}
        aria-describedby={isWrong ? state.errorId : undefined}
        aria-invalid={isWrong || undefined}
        required={name === "party"}
      >
        <option value="">{text(name === "party" ? "inviting.choose" : "delegations.no_courtesy")}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id} data-record="">
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
