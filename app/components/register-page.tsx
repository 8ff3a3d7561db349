import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { InstrumentInBrief } from "#app/components/instruments-list.tsx";
import { InstrumentsList } from "#app/components/instruments-list.tsx";
import type { PartyEntry } from "#app/components/party-row.tsx";
import { PartyRow } from "#app/components/party-row.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Acronym, Language, PartyKind } from "#domain/register/register.ts";
import { languages } from "#domain/register/register.ts";
import { Form } from "@remix-run/react";

export type RegisterOnADay = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly asOf: string;
  readonly language: Language;
  /** In the order of a list of participants. */
  readonly parties: readonly PartyEntry[];
  readonly acronyms: readonly Acronym[];
  readonly designations: readonly { readonly id: string; readonly note: string; readonly source: string }[];
  readonly instruments: readonly InstrumentInBrief[];
};

const groups: readonly {
  readonly kinds: readonly PartyKind[];
  readonly title: "states" | "european" | "organisations";
}[] = [
  { kinds: ["state"], title: "states" },
  { kinds: ["european-union"], title: "european" },
  { kinds: ["organisation", "academic"], title: "organisations" },
];

/** Everybody this dialogue knows, named as on the chosen day and in the chosen language. */
export function RegisterPage({ register }: { register: RegisterOnADay }) {
  const text = useText();
  const days = useDays();
  return (
    <>
      <PageHead
        title={text.rich("register.of", { dialogue: <RecordText>{register.dialogue.name}</RecordText> })}
        line={text("register.line")}
        symbolNote={<RecordText>{days.day(register.asOf)}</RecordText>}
      />
      <div className="register">
        <div className="col">
          <ChosenDay asOf={register.asOf} language={register.language} />
          {groups.map(({ kinds, title }) => (
            <PartyGroup
              key={title}
              title={text(`register.${title}`)}
              parties={register.parties.filter(({ kind }) => kinds.includes(kind))}
            />
          ))}
        </div>
        <div className="col">
          <InstrumentsList instruments={register.instruments} />
          <Designations designations={register.designations} />
          <Acronyms acronyms={register.acronyms} />
        </div>
      </div>
    </>
  );
}

function ChosenDay({ asOf, language }: { asOf: string; language: Language }) {
  const text = useText();
  return (
    <Form className="asof" method="get" key={`${asOf} ${language}`}>
      <div className="field chosen">
        <label htmlFor="on">{text("register.print_as_of")}</label>
        <input className="input" type="date" id="on" name="on" defaultValue={asOf} required />
      </div>
      <div className="field">
        <label htmlFor="in">{text("register.language")}</label>
        <select className="select" id="in" name="in" defaultValue={language}>
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {text(`language.${tag}`)}
            </option>
          ))}
        </select>
      </div>
      <button className="button" type="submit">
        {text("register.show")}
      </button>
    </Form>
  );
}

function PartyGroup({ title, parties }: { title: string; parties: readonly PartyEntry[] }) {
  const text = useText();
  if (parties.length === 0) return null;
  return (
    <Section title={title} note={text("register.count", { count: parties.length })}>
      <table className="table parties cards">
        <thead>
          <tr>
            <th scope="col">{text("register.code")}</th>
            <th scope="col">{text("register.name_printed")}</th>
            <th scope="col">{text("register.rule")}</th>
            <th scope="col">{text("register.history")}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <PartyRow key={party.id} party={party} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Designations({ designations }: Pick<RegisterOnADay, "designations">) {
  const text = useText();
  if (designations.length === 0) return null;
  return (
    <Section title={text("register.designations")} note={text("register.designations_note")}>
      {designations.map(({ id, note, source }) => (
        <div className="instrument" key={id}>
          <p className="document">
            <RecordText>{note}</RecordText>
          </p>
          <p className="faint">
            <RecordText>{source}</RecordText>
          </p>
        </div>
      ))}
    </Section>
  );
}

function Acronyms({ acronyms }: Pick<RegisterOnADay, "acronyms">) {
  const text = useText();
  return (
    <Section title={text("register.acronyms")} note={text("register.acronyms_note")}>
      <ul>
        {acronyms.map(({ acronym, expansion }) => (
          <li className="row flush" key={acronym}>
            <b>
              <RecordText>{acronym}</RecordText>
            </b>
            <RecordText>{expansion}</RecordText>
          </li>
        ))}
      </ul>
    </Section>
  );
}
