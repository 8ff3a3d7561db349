import { RecordText } from "#app/components/record-text.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

export type PasskeyOnPage = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};

/** One passkey: its name, when it was added and used, another name for it, and the way to be rid of it. */
export function PasskeyRow({ passkey, isRemovable }: { passkey: PasskeyOnPage; isRemovable: boolean }) {
  const text = useText();
  const instants = useInstants();
  const { id, name, createdAt, lastUsedAt } = passkey;
  const page = `/account/proofs/passkeys/${encodeURIComponent(id)}`;
  const field = `name-${id}`;
  return (
    <li className="row flush">
      <span className="passkey-name">
        <b>{name === "" ? text("passkey.unnamed") : <RecordText>{name}</RecordText>}</b>
        <span className="sub">
          {text("passkey.added", { at: instants.moment(createdAt) })}
          {" · "}
          {lastUsedAt ? text("passkey.used", { at: instants.moment(lastUsedAt) }) : text("passkey.unused")}
        </span>
      </span>
      <details>
        <summary>{text("passkey.rename")}</summary>
        <Form method="post" action={`${page}/name`} className="acts" discover="none">
          <label className="hear" htmlFor={field}>
            {text("passkey.name")}
          </label>
          <input className="input" id={field} name="name" defaultValue={name} maxLength={60} />
          <button className="button" type="submit">
            {text("passkey.save_name")}
          </button>
        </Form>
      </details>
      {isRemovable && (
        <Form method="post" action={`${page}/removal`} className="end" discover="none">
          <button className="button quiet" type="submit">
            {text("passkey.remove")}
            <span className="hear">
              {" "}
              <RecordText>{name}</RecordText>
            </span>
          </button>
        </Form>
      )}
    </li>
  );
}
