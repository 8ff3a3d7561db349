import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

export type NoteTakersOnPage = {
  /** The address of the meeting. */
  readonly home: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly mayCover: boolean }[];
  /** The ids of those who cover a session, by its own. */
  readonly covering: Readonly<Record<string, readonly string[]>>;
};

/** Who covers a session, and, opened, a button for each note-taker of the meeting. */
export function SessionNoteTakers({ noteTakers, sessionId }: { noteTakers: NoteTakersOnPage; sessionId: string }) {
  const text = useText();
  const { home, people, covering: bySession } = noteTakers;
  const covering = new Set(bySession[sessionId]);
  const names = people.filter(({ id }) => covering.has(id)).map(({ name }) => name);
  return (
    <details className="covering no-print">
      <summary>
        {names.length === 0
          ? text("covering.nobody")
          : text.rich("covering.names", { names: <RecordText>{names.join(", ")}</RecordText> })}
      </summary>
      <p className="quiet small">{text(people.length === 0 ? "covering.none_at_meeting" : "covering.note")}</p>
      <ul>
        {people
          .filter(({ id, mayCover }) => mayCover || covering.has(id))
          .map(({ id, name }) => (
            <li key={id}>
              <RecordText>{name}</RecordText>
              <Form
                method="post"
                action={`${home}/sessions/${sessionId}/note-takers`}
                discover="none"
                preventScrollReset
              >
                <input type="hidden" name="return" value={home} />
                <input type="hidden" name="person" value={id} />
                <input type="hidden" name="covers" value={covering.has(id) ? "" : "on"} />
                <button className="button" type="submit">
                  {text.rich(covering.has(id) ? "covering.release" : "covering.assign", {
                    name: (
                      <span className="hear">
                        <RecordText>{name}</RecordText>
                      </span>
                    ),
                  })}
                </button>
              </Form>
            </li>
          ))}
      </ul>
    </details>
  );
}
