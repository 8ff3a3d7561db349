import { FunctionMenu } from "#app/components/accounts/function-menu.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { TabOfMany } from "#app/components/tab-of-many.tsx";
import type { DeskPerson } from "#app/components/delegations/desk-person.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link, NavLink, useLocation } from "@remix-run/react";

export type MastheadDialogue = { readonly id: string; readonly name: string; readonly mayReadContacts: boolean };

export type MastheadAreas = {
  readonly dialogue?: MastheadDialogue;
  /** How many messages wait to be released; absent for those who may not know. */
  readonly outbox?: { readonly held: number };
  readonly mayReadAccounts?: boolean;
};

/** One line above every page: the house, the dialogue, the areas that exist, and who one is. */
export function Masthead({
  dialogue,
  outbox,
  mayReadAccounts = false,
  actor,
  people,
}: MastheadAreas & {
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
        <span className="dialogue">
          <RecordText>{dialogue.name}</RecordText>{" "}
          {people && <span className="faint">{text("masthead.demonstration")}</span>}
        </span>
      )}
      {(dialogue !== undefined || outbox !== undefined || mayReadAccounts) && (
        <nav aria-label={text("masthead.areas")}>
          <ul>
            {dialogue && <DialogueAreas dialogue={dialogue} />}
            {outbox && (
              <li>
                <NavLink to="/outbox">
                  {text("masthead.outbox")} {outbox.held > 0 && <span className="faint">{outbox.held}</span>}
                </NavLink>
              </li>
            )}
            {mayReadAccounts && (
              <li>
                <NavLink to="/accounts">{text("masthead.accounts")}</NavLink>
              </li>
            )}
          </ul>
        </nav>
      )}
      <div className="end">
        {people && <FunctionMenu actor={people.find(({ id }) => id === actor?.id)} people={people} />}
        {actor && (
          <NavLink to="/account">{people ? text("masthead.account") : <RecordText>{actor.name}</RecordText>}</NavLink>
        )}
        {!actor && !people && <SignIn />}
      </div>
    </header>
  );
}

/** Whoever reads what is public can come in from every page, and is led back to it. */
function SignIn() {
  const text = useText();
  const { pathname } = useLocation();
  const back = pathname === "/" ? "" : `?${new URLSearchParams({ return: pathname })}`;
  return <Link to={`/sign-in${back}`}>{text("masthead.sign_in")}</Link>;
}

function DialogueAreas({ dialogue }: { dialogue: MastheadDialogue }) {
  const text = useText();
  const home = `/dialogues/${dialogue.id}`;
  return (
    <>
      <li>
        <NavLink end to={home}>
          {text("masthead.dialogue")}
        </NavLink>
      </li>
      <li>
        <NavLink to={`${home}/register`}>{text("masthead.register")}</NavLink>
      </li>
      {dialogue.mayReadContacts && (
        <li>
          <TabOfMany to={`${home}/contacts`} pages={[`${home}/contacts`, `${home}/lists`]}>
            {text("masthead.contacts")}
          </TabOfMany>
        </li>
      )}
    </>
  );
}
