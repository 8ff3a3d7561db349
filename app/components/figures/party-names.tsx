import type { PartyShown } from "#app/components/figures/attendance-on-page.ts";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";

/** Parties of which one thing is said; nothing where there is none. */
export function PartyNames({ title, parties }: { title: string; parties: readonly PartyShown[] }) {
  if (parties.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="codes">
        {parties.map(({ id, code, name }) => (
          <li key={id}>
            <PartyCode code={code} /> <RecordText>{name}</RecordText>
          </li>
        ))}
      </ul>
    </div>
  );
}
