import type { MeetingChoices, MeetingTyped } from "#app/components/meetings/meeting-typed.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";

type Props = { readonly typed: MeetingTyped; readonly choices: MeetingChoices };

/**
 * Which bodies meet, together where several do, and who chairs each of them. A choice says of which body it is: an id
 * may have letters that no field's name has.
 */
export function BodiesFields({ typed, choices: { bodies, parties } }: Props) {
  const text = useText();
  return (
    <Section title={text("meetings.bodies")} note={text("meetings.bodies_note")}>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{text("meetings.body")}</th>
            <th scope="col">{text("meetings.chair")}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ id, name, inRegister, kept }) => (
            <tr key={id}>
              <th scope="row">
                <label className="check">
                  <input type="checkbox" name="bodies" value={id} defaultChecked={typed.bodies.includes(id)} />
                  <RecordText>{name}</RecordText>
                </label>
              </th>
              <td data-label={text("meetings.chair")}>
                <select
                  className="select"
                  name="chair"
                  aria-label={text("meetings.chair_of", { body: name })}
                  defaultValue={`${id} ${typed.chairs[id] ?? ""}`}
                >
                  {kept !== undefined && (
                    <option value={`${id} kept`}>
                      {kept === "" ? text("meetings.chair_kept_nobody") : text("meetings.chair_kept", { chair: kept })}
                    </option>
                  )}
                  <option value={`${id} `}>
                    {inRegister === ""
                      ? text("meetings.chair_nobody")
                      : text("meetings.chair_register", { chair: inRegister })}
                  </option>
                  {parties.map((party) => (
                    <option key={party.id} value={`${id} ${party.id}`} data-record="">
                      {party.name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
