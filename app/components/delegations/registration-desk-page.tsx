import { Empty } from "#app/components/empty.tsx";
import type { HeldOnPage } from "#app/components/accounts/held.tsx";
import { heldInWords } from "#app/components/accounts/held.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

export type DeskPersonRow = {
  readonly id: string;
  readonly name: string;
  readonly held: readonly HeldOnPage[];
  /** Of the code that this page may ask for: the same page asks for one only. */
  readonly codeId: string;
};

export type RegistrationDeskOnPage = {
  readonly meetingId: string;
  readonly search: string;
  readonly all: number;
  readonly people: readonly DeskPersonRow[];
};

/** Who stands at the desk: found by name or delegation, let in with a code. */
export function RegistrationDeskPage({ page: { meetingId, search, all, people } }: { page: RegistrationDeskOnPage }) {
  const text = useText();
  return (
    <div className="registration-desk">
      <p className="quiet">{text("desk.line", { people: all })}</p>
      <Form method="get" role="search" className="field across" key={search}>
        <label htmlFor="q">{text("desk.search")}</label>
        <input className="input" type="search" id="q" name="q" defaultValue={search} dir="auto" maxLength={200} />
        <button className="button" type="submit">
          {text("accounts.find")}
        </button>
      </Form>
      {people.length === 0 ? (
        <Empty title={text(search === "" ? "desk.none" : "desk.none_found")}>
          {text(search === "" ? "desk.none_remedy" : "desk.none_found_remedy")}
        </Empty>
      ) : (
        <ul>
          {people.map((person) => (
            <li className="row flush" key={person.id}>
              <span>
                <RecordText>{person.name}</RecordText>
                <HeldLines held={person.held} />
              </span>
              <span className="end">
                <CodeButton meetingId={meetingId} person={person} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a person comes as, one under the other. */
export function HeldLines({ held }: { held: readonly HeldOnPage[] }) {
  const text = useText();
  return held.map((one) => {
    const words = heldInWords(text, { ...one, dialogue: undefined, meeting: undefined });
    return (
      <span className="sub" key={words}>
        <RecordText>{words}</RecordText>
      </span>
    );
  });
}

/** Asks for a code: by POST, because it makes one, and as a whole page, because it is shown there once. */
export function CodeButton({
  meetingId,
  person,
  on = "list",
}: {
  meetingId: string;
  person: DeskPersonRow;
  /** Beside each name of the list, or on a person's own page before and after a code was given. */
  on?: "list" | "page" | "page with a code";
}) {
  const text = useText();
  return (
    <Form method="post" action={`/meetings/${meetingId}/desk/${person.id}`} discover="none" reloadDocument>
      <input type="hidden" name="id" value={person.codeId} />
      <button className={on === "page" ? "button primary no-print" : "button no-print"} type="submit">
        {text(codeWords[on])}{" "}
        <span className="hear">
          <RecordText>{person.name}</RecordText>
        </span>
      </button>
    </Form>
  );
}

const codeWords = {
  list: "desk.code",
  page: "desk.code_make",
  "page with a code": "desk.code_again",
} as const;
