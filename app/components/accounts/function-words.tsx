import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { FunctionName } from "#domain/access/actor.ts";
import { Link } from "@remix-run/react";

export type FunctionInWords = {
  readonly function: FunctionName;
  readonly dialogue?: string;
  readonly body?: string;
  readonly meeting?: { readonly id: string; readonly title: string };
  readonly party?: string;
};

/** A function and what it is held for: "Chair · Silk Routes Working Group · Budapest Process". */
export function FunctionWords({ held }: { held: FunctionInWords }) {
  const text = useText();
  const { party, body, meeting, dialogue } = held;
  const isForAll = !(party ?? body ?? meeting ?? dialogue);
  return (
    <>
      <b>{text(`function.${held.function}`)}</b>
      {isForAll && <span className="sub">{text("account.whole_house")}</span>}
      {[party, body, meeting?.title, dialogue].map(
        (name, index) =>
          name && (
            <span className="sub" key={index}>
              {name === meeting?.title ? (
                <Link to={`/meetings/${meeting.id}`}>
                  <RecordText>{name}</RecordText>
                </Link>
              ) : (
                <RecordText>{name}</RecordText>
              )}
            </span>
          ),
      )}
    </>
  );
}
