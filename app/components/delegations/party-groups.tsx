import type { PartyEntry } from "#app/components/register/party-row.tsx";
import { PartyRow } from "#app/components/register/party-row.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { PartyKind } from "#domain/register/register.ts";

const groups: readonly {
  readonly kinds: readonly PartyKind[];
  readonly title: "states" | "european" | "organisations";
}[] = [
  { kinds: ["state"], title: "states" },
  { kinds: ["european-union"], title: "european" },
  { kinds: ["organisation", "academic"], title: "organisations" },
];

/** Parties with their names through time, a table for each kind that there is. */
export function PartyGroups({ parties }: { parties: readonly PartyEntry[] }) {
  const text = useText();
  return groups.map(({ kinds, title }) => (
    <PartyGroup
      key={title}
      title={text(`register.${title}`)}
      parties={parties.filter(({ kind }) => kinds.includes(kind))}
    />
  ));
}

function PartyGroup({ title, parties }: { title: string; parties: readonly PartyEntry[] }) {
  const text = useText();
  if (parties.length === 0) return null;
  return (
    <Section title={title} note={text("register.count", { count: parties.length })}>
      <table className="table parties cards">
        <thead>
          <tr>
            <th scope="col">{text("register.code")}</th>
            <th scope="col">{text("register.name_printed")}</th>
            <th scope="col">{text("register.rule")}</th>
            <th scope="col">{text("register.history")}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <PartyRow key={party.id} party={party} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
