import type { PartyNamed } from "#app/components/network/contacts-on-page.ts";
import { PartyTable } from "#app/components/network/party-table.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { circles } from "#domain/network/distribution-list.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

export type ListTyped = {
  readonly name: string;
  readonly circle: string;
  readonly body: string;
  /** How each who was picked is addressed, by id. */
  readonly members: Readonly<Record<string, "to" | "cc">>;
};

type Person = { readonly id: string; readonly name: string; readonly institution: string };

export type ListChoices = {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly parties: readonly (PartyNamed & { readonly contacts: readonly Person[] })[];
};

type Props = {
  readonly values: ListTyped;
  readonly choices: ListChoices;
  readonly refused?: ListTyped;
  readonly button: ReactNode;
};

/** The name of a list and whom it reaches; people are chosen one by one only where it is picked by hand. */
export function ListForm({ values, choices, refused, button }: Props) {
  const text = useText();
  const typed = refused ?? values;
  return (
    <Form method="post" className="list-form" discover="none" reloadDocument>
      {refused && (
        <p className="banner stop" role="alert">
          {text("network.list_wrong")}
        </p>
      )}
      <div className="field">
        <label htmlFor="name">{text("network.list_name")}</label>
        <input className="input" id="name" name="name" defaultValue={typed.name} dir="auto" maxLength={200} required />
      </div>
      <fieldset>
        <legend className="label">{text("network.list_reaches")}</legend>
        {circles.map((circle) => (
          <label className="check" key={circle}>
            <input type="radio" name="circle" value={circle} defaultChecked={typed.circle === circle} />
            {text(`network.circle.${circle}`)}
          </label>
        ))}
      </fieldset>
      <div className="field of-body">
        <label htmlFor="body">{text("network.list_body")}</label>
        <select className="select" id="body" name="body" defaultValue={typed.body}>
          <option value="">{text("inviting.choose")}</option>
          {choices.bodies.map(({ id, name }) => (
            <option key={id} value={id} data-record="">
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="of-picked">
        <Picking parties={choices.parties} members={typed.members} />
      </div>
      <p>
        <button className="button primary" type="submit">
          {button}
        </button>
      </p>
    </Form>
  );
}

function Picking({ parties, members }: { parties: ListChoices["parties"]; members: ListTyped["members"] }) {
  const text = useText();
  const heads = [
    text("contacts.name"),
    text("contacts.institution"),
    text("network.addressed_to"),
    text("network.addressed_cc"),
  ];
  return (
    <PartyTable heads={heads} parties={parties}>
      {({ contacts }) =>
        contacts.map((person) => (
          <tr key={person.id}>
            <td>
              <RecordText>{person.name}</RecordText>
            </td>
            <td data-label={text("contacts.institution")}>
              <RecordText>{person.institution}</RecordText>
            </td>
            {(["to", "cc"] as const).map((copy) => (
              <td key={copy} data-label={text(`network.addressed_${copy}`)}>
                <label className="check">
                  <input type="checkbox" name={copy} value={person.id} defaultChecked={members[person.id] === copy} />
                  <span className="hear">{text(`network.addressed_${copy}`)}</span>
                </label>
              </td>
            ))}
          </tr>
        ))
      }
    </PartyTable>
  );
}
