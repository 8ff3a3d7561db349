import type { DeskPerson } from "#app/components/delegations/desk-person.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, useLocation } from "@remix-run/react";

/** Who one is in the demonstration, and whose place one could take. Closes by itself: the page is another afterwards. */
export function FunctionMenu({ actor, people }: { actor?: DeskPerson; people: readonly DeskPerson[] }) {
  const text = useText();
  const { pathname } = useLocation();
  return (
    <details className="functions" key={`${pathname} ${actor?.id ?? ""}`}>
      <summary className="button">
        {actor ? (
          <span>
            <RecordText>{actor.name}</RecordText>
            {text("function.beside", { function: text(`function.${actor.function}`) })}
          </span>
        ) : (
          text("function.nobody")
        )}
        <span className="faint">{text("function.change")}</span>
      </summary>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <FunctionButton person={person} returnTo={pathname} isTaken={person.id === actor?.id} />
          </li>
        ))}
        <li>
          <FunctionButton returnTo={pathname} isTaken={!actor} />
        </li>
      </ul>
    </details>
  );
}

/** One click takes a person's place, or nobody's. */
export function FunctionButton({
  person,
  returnTo,
  isTaken,
}: {
  person?: DeskPerson;
  returnTo: string;
  isTaken?: boolean;
}) {
  const text = useText();
  return (
    <Form method="post" action="/demonstration/function">
      <input type="hidden" name="person" value={person?.id ?? "nobody"} />
      <input type="hidden" name="return" value={returnTo} />
      <button className="button" type="submit" aria-current={isTaken ? "true" : undefined}>
        {person ? (
          <span>
            <RecordText>{person.name}</RecordText>
            {text("function.beside", { function: text(`function.${person.function}`) })}
          </span>
        ) : (
          text("function.nobody")
        )}
      </button>
    </Form>
  );
}
