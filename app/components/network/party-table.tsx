import type { PartyNamed } from "#app/components/network/contacts-on-page.ts";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Props<Party extends PartyNamed> = {
  /** What stands in each column. */
  readonly heads: readonly string[];
  readonly parties: readonly Party[];
  /** Where the page of a party is. */
  readonly to?: (party: Party) => string;
  /** What is said of a party behind its name. */
  readonly note?: (party: Party) => ReactNode;
  /** The rows of one party. */
  readonly children: (party: Party) => ReactNode;
};

/** People in rows, under the party that they answer for. */
export function PartyTable<Party extends PartyNamed>({ heads, parties, to, note, children }: Props<Party>) {
  return (
    <table className="table cards">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {parties.map((party) => (
        <tbody key={party.id}>
          <tr>
            <th scope="rowgroup" colSpan={heads.length} className="party">
              <PartyCode code={party.code} />{" "}
              {to ? (
                <Link to={to(party)}>
                  <RecordText>{party.name}</RecordText>
                </Link>
              ) : (
                <RecordText>{party.name}</RecordText>
              )}
              {note?.(party)}
            </th>
          </tr>
          {children(party)}
        </tbody>
      ))}
    </table>
  );
}
