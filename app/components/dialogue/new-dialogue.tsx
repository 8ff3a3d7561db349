import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type PartyToTick = { readonly id: string; readonly name: string };

export type NewDialogueOnPage = {
  /** What this program brings along, where it has not begun. */
  readonly known?: {
    readonly id: string;
    readonly name: string;
    readonly states: number;
    readonly organisations: number;
    readonly bodies: number;
  };
  readonly parties: readonly {
    readonly kind: "states" | "europeanUnion" | "organisations";
    readonly parties: readonly PartyToTick[];
  }[];
};

export type DialogueTyped = {
  readonly which: string;
  readonly name: string;
  readonly symbol: string;
  readonly bodies: string;
  readonly parties: readonly string[];
};

type Refused = { readonly problem: "name" | "parties" | "exists"; readonly typed: DialogueTyped };

/** Where a dialogue begins: as this program knows it, or with a name, its bodies and who takes part. */
export function NewDialogue({ page: { known, parties }, refused }: { page: NewDialogueOnPage; refused?: Refused }) {
  const text = useText();
  const typed = refused?.typed;
  const isKnown = known !== undefined && (typed === undefined || typed.which === known.id);
  return (
    <>
      <PageHead title={text("new_dialogue.title")} line={text("new_dialogue.line")} />
      <Form method="post" className="new-dialogue" discover="none" reloadDocument>
        {refused && (
          <p className="banner stop" role="alert">
            {text(`new_dialogue.problem.${refused.problem}`)}
          </p>
        )}
        {known && (
          <fieldset>
            <legend className="label">{text("new_dialogue.which")}</legend>
            <label className="check">
              <input type="radio" name="which" value={known.id} defaultChecked={isKnown} />
              {text.rich("new_dialogue.known", { ...known, name: <RecordText>{known.name}</RecordText> })}
            </label>
            <label className="check">
              <input type="radio" name="which" value="another" defaultChecked={!isKnown} />
              {text("new_dialogue.another")}
            </label>
          </fieldset>
        )}
        <div className="of-another">
          <OwnWords typed={typed} />
          <TakingPart groups={parties} ticked={typed?.parties ?? []} />
        </div>
        <p className="acts">
          <button className="button primary" type="submit">
            {text("new_dialogue.begin")}
          </button>
        </p>
      </Form>
    </>
  );
}

function OwnWords({ typed }: { typed: DialogueTyped | undefined }) {
  const text = useText();
  return (
    <>
      <div className="field">
        <label htmlFor="name">{text("new_dialogue.name")}</label>
        <input className="input" id="name" name="name" dir="auto" maxLength={200} defaultValue={typed?.name} />
      </div>
      <div className="field">
        <label htmlFor="symbol">{text("new_dialogue.symbol")}</label>
        <input className="input" id="symbol" name="symbol" maxLength={12} defaultValue={typed?.symbol} />
        <p className="help">{text("new_dialogue.symbol_help")}</p>
      </div>
      <div className="field">
        <label htmlFor="bodies">{text("new_dialogue.bodies")}</label>
        <textarea className="textarea" id="bodies" name="bodies" dir="auto" rows={5} defaultValue={typed?.bodies} />
        <p className="help">{text("new_dialogue.bodies_help")}</p>
      </div>
    </>
  );
}

function TakingPart({ groups, ticked }: { groups: NewDialogueOnPage["parties"]; ticked: readonly string[] }) {
  const text = useText();
  return groups.map(({ kind, parties }) => (
    <fieldset className="taking-part" key={kind}>
      <legend className="label">{text(`new_dialogue.${kind}`)}</legend>
      {parties.map(({ id, name }) => (
        <label className="check" key={id}>
          <input type="checkbox" name="parties" value={id} defaultChecked={ticked.includes(id)} />
          <RecordText>{name}</RecordText>
        </label>
      ))}
    </fieldset>
  ));
}
