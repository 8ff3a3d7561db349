import type { PersonAdded } from "#app/components/delegations/people-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";

/** Says that somebody is on the list now, and that their mail is on its way. */
export function PersonAddedNote({ added: { name, writtenTo } }: { added: PersonAdded }) {
  const text = useText();
  const who = <RecordText>{name}</RecordText>;
  return (
    <p className="banner" role="status">
      <span>
        {writtenTo === undefined
          ? text.rich("delegations.added", { name: who })
          : text.rich("delegations.added_written", { name: who, address: <bdi data-record="">{writtenTo}</bdi> })}
      </span>
    </p>
  );
}
