import type { DeskPerson } from "#app/components/delegations/desk-person.ts";
import { Empty } from "#app/components/empty.tsx";
import { FunctionButton } from "#app/components/accounts/function-menu.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type DoorDialogue = { readonly id: string; readonly name: string };

/** The front door: in a demonstration whose place one takes, and everywhere the dialogues one may read. */
export function Door({
  dialogues,
  people,
  actorId,
  isNew,
  mayBegin,
}: {
  dialogues: readonly DoorDialogue[];
  people?: readonly DeskPerson[];
  actorId?: string;
  /** Nobody has come in yet. */
  isNew: boolean;
  /** May this reader begin a dialogue? */
  mayBegin: boolean;
}) {
  const text = useText();
  return (
    <div className="door">
      <div>
        <h1>{text(people ? "door.demonstration_title" : "door.title")}</h1>
        <p className="lead">{text(people ? "door.demonstration_lead" : "door.lead")}</p>
        {!people && actorId === undefined && (
          <p>
            <Link className="button primary" to="/sign-in">
              {text("sign_in.title")}
            </Link>
          </p>
        )}
      </div>
      {people && (
        <Section className="first" title={text("door.functions")} note={text("door.functions_note")}>
          <ul className="functions-list">
            {people.map((person) => (
              <li key={person.id}>
                <FunctionButton person={person} returnTo="/" isTaken={person.id === actorId} />
                <span className="quiet">{text(`door.may.${person.function}`)}</span>
              </li>
            ))}
            <li>
              <FunctionButton returnTo="/" isTaken={actorId === undefined} />
              <span className="quiet">{text("door.may.nobody")}</span>
            </li>
          </ul>
        </Section>
      )}
      <Section className={people ? "" : "first"} title={text("door.dialogues")}>
        {dialogues.map(({ id, name }) => (
          <p className="row flush" key={id}>
            <Link className="title" to={`/dialogues/${id}`}>
              <RecordText>{name}</RecordText>
            </Link>
          </p>
        ))}
        {dialogues.length === 0 && (
          <NoDialogue
            {...{ isSignedIn: actorId !== undefined, isDemonstration: people !== undefined, isNew, mayBegin }}
          />
        )}
        {mayBegin && (
          <p className="acts">
            <Link className={dialogues.length === 0 ? "button primary" : "button"} to="/new-dialogue">
              {text("new_dialogue.title")}
            </Link>
          </p>
        )}
      </Section>
    </div>
  );
}

function NoDialogue({
  isSignedIn,
  isDemonstration,
  isNew,
  mayBegin,
}: {
  isSignedIn: boolean;
  isDemonstration: boolean;
  isNew: boolean;
  mayBegin: boolean;
}) {
  const text = useText();
  const command = (words: ReactNode[]) => <code>{words}</code>;
  if (mayBegin) return <Empty title={text("door.empty")}>{text.rich("door.begin_remedy", { command })}</Empty>;
  if (isSignedIn) return <Empty title={text("door.empty")}>{text("door.empty_remedy")}</Empty>;
  return (
    <Empty title={text("door.closed")}>
      {isDemonstration ? text("door.closed_remedy") : text("door.closed_sign_in")}
      {isNew && <p>{text.rich("door.new", { command })}</p>}
    </Empty>
  );
}
