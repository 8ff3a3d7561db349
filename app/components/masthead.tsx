import { FunctionMenu } from "#app/components/function-menu.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { DeskPerson } from "#app/components/desk-person.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link, NavLink } from "@remix-run/react";

export type MastheadDialogue = { readonly id: string; readonly name: string; readonly mayReadContacts: boolean };

/** One line above every page: the house, the dialogue, the areas that exist, and who one is. */
export function Masthead({
  dialogue,
  actor,
  people,
}: {
  dialogue?: MastheadDialogue;
  actor?: Pick<DeskPerson, "id" | "name">;
  /** The people of a demonstration; absent on a real server. */
  people?: readonly DeskPerson[];
}) {
  const text = useText();
  return (
    <header className="masthead">
      <Link className="name" to="/">
        {text("masthead.house")}
      </Link>
      {dialogue && (
        <>
          <span className="dialogue">
            <RecordText>{dialogue.name}</RecordText>{" "}
            {people && <span className="faint">{text("masthead.demonstration")}</span>}
          </span>
          <nav aria-label={text("masthead.areas")}>
            <ul>
              <li>
                <NavLink end to={`/dialogues/${dialogue.id}`}>
                  {text("masthead.dialogue")}
                </NavLink>
              </li>
              <li>
                <NavLink to={`/dialogues/${dialogue.id}/register`}>{text("masthead.register")}</NavLink>
              </li>
              {dialogue.mayReadContacts && (
                <li>
                  <NavLink to={`/dialogues/${dialogue.id}/contacts`}>{text("masthead.contacts")}</NavLink>
                </li>
              )}
            </ul>
          </nav>
        </>
      )}
      <div className="end">
        {people && <FunctionMenu actor={people.find(({ id }) => id === actor?.id)} people={people} />}
        {actor && (
          <NavLink to="/account">{people ? text("masthead.account") : <RecordText>{actor.name}</RecordText>}</NavLink>
        )}
      </div>
    </header>
  );
}
