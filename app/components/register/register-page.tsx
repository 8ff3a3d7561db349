import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { InstrumentInBrief } from "#app/components/register/instruments-list.tsx";
import { InstrumentsList } from "#app/components/register/instruments-list.tsx";
import { PartyGroups } from "#app/components/delegations/party-groups.tsx";
import type { PartyEntry } from "#app/components/register/party-row.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Acronym, Language } from "#domain/register/register.ts";
import { languages } from "#domain/register/register.ts";
import { Form } from "@remix-run/react";

export type RegisterOnADay = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly asOf: string;
  readonly language: Language;
  /** In the order of a list of participants. */
  readonly parties: readonly PartyEntry[];
  /** Not of this dialogue: known for reading its old papers and those of sister dialogues. */
  readonly outside: readonly PartyEntry[];
  readonly acronyms: readonly Acronym[];
  readonly designations: readonly { readonly id: string; readonly note: string; readonly source: string }[];
  readonly instruments: readonly InstrumentInBrief[];
};

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
          <PartyGroups parties={register.parties} />
          {register.outside.length > 0 && (
            <details className="outside">
              <summary>{text("register.outside", { count: register.outside.length })}</summary>
              <PartyGroups parties={register.outside} />
            </details>
          )}
        </div>
        <div className="col">
          <InstrumentsList instruments={register.instruments} />
          <Designations designations={register.designations} language={register.language} />
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

function Designations({ designations, language }: Pick<RegisterOnADay, "designations" | "language">) {
  const text = useText();
  if (designations.length === 0) return null;
  return (
    <Section title={text("register.designations")} note={text("register.designations_note")}>
      {designations.map(({ id, note, source }) => (
        <div className="instrument" key={id}>
          <p className="document">
            <RecordText lang={language}>{note}</RecordText>
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
