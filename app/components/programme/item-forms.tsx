import { PresenterFields } from "#app/components/programme/presenter-fields.tsx";
import type { ProgrammeDesk, SessionOnForm } from "#app/components/programme/programme-on-page.ts";
import { StepButtons } from "#app/components/programme/step-buttons.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ProgrammeItem } from "#domain/programme/programme.ts";
import { longest } from "#domain/programme/programme-text.ts";
import { Form } from "@remix-run/react";

type Props = { readonly desk: ProgrammeDesk; readonly session: SessionOnForm; readonly address: string };

/** The items of a session in their order, each with its own form, and one for the next. */
export function ItemForms({ desk, session, address }: Props) {
  const text = useText();
  const { items, revision } = session;
  return (
    <div className="item-forms">
      <h3>{text("programme.items")}</h3>
      {items.map((item) => (
        <details key={`${item.id} ${revision}`}>
          <summary>
            <RecordText>{item.title}</RecordText>
          </summary>
          <StepButtons action={`${address}/items/${encodeURIComponent(item.id)}/place`} revision={revision} />
          <ItemForm {...{ desk, item, revision }} action={`${address}/items/${encodeURIComponent(item.id)}`} />
          <Form
            method="post"
            action={`${address}/items/${encodeURIComponent(item.id)}/removal`}
            discover="none"
            preventScrollReset
          >
            <input type="hidden" name="revision" value={revision} />
            <button className="button quiet" type="submit">
              {text("programme.remove_item")}
            </button>
          </Form>
        </details>
      ))}
      <details open={items.length === 0} key={desk.newId}>
        <summary>{text("programme.new_item")}</summary>
        <ItemForm {...{ desk, revision }} action={`${address}/items`} />
      </details>
    </div>
  );
}

type FormProps = Pick<Props, "desk"> & {
  readonly item?: ProgrammeItem;
  readonly revision?: number;
  readonly action: string;
};

function ItemForm({ desk, item, revision, action }: FormProps) {
  const text = useText();
  const presenters = [...(item?.presenters ?? []), undefined];
  return (
    <Form className="fields" method="post" action={action} discover="none" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      {!item && <input type="hidden" name="id" value={desk.newId} />}
      <label className="wide">
        {text("programme.item_title")}
        <input
          className="input"
          name="title"
          required
          maxLength={longest.title}
          dir="auto"
          defaultValue={item?.title}
        />
      </label>
      <label>
        {text("programme.item_minutes")}
        <input className="input" type="number" name="minutes" min={1} max={1440} defaultValue={item?.minutes} />
      </label>
      <label>
        {text("programme.item_paper")}
        <input className="input" name="paper" maxLength={longest.name} dir="auto" defaultValue={item?.paper} />
      </label>
      {presenters.map((presenter, index) => (
        <PresenterFields key={index} presenter={presenter} parties={desk.parties} />
      ))}
      <button className="button" type="submit">
        {text(item ? "programme.save_item" : "programme.add_item")}
      </button>
    </Form>
  );
}
