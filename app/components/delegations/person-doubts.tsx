import { DoubtsBox } from "#app/components/network/doubts-box.tsx";
import type { PersonRefused } from "#app/components/delegations/people-on-page.ts";
import { personFieldWords } from "#app/components/delegations/person-words.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { PersonDoubt } from "#domain/delegations/judge-person.ts";

/** Why a person was not taken down. */
export function PersonDoubts({ refused: { problems, doubts, isFull } }: { refused: PersonRefused }) {
  const text = useText();
  const why = isFull ? "delegations.full" : problems.length > 0 ? "network.not_taken" : "network.look_again";
  return (
    <DoubtsBox title={text(why)} doubts={doubts}>
      {(doubt) => <PersonDoubtWords doubt={doubt} />}
    </DoubtsBox>
  );
}

/** What is doubtful about a person, as a sentence. */
export function PersonDoubtWords({ doubt }: { doubt: PersonDoubt }) {
  const text = useText();
  switch (doubt.kind) {
    case "slip":
      return text.rich("network.doubt.slip", { meant: <RecordText>{doubt.meant}</RecordText> });
    case "mixed letters":
      return text("network.doubt.mixed", { field: text(personFieldWords[doubt.field]) });
    case "looks Latin":
      return text("network.doubt.looks_latin", { field: text(personFieldWords[doubt.field]) });
    case "same name":
      return text.rich("delegations.doubt.same_name", { name: <RecordText>{doubt.name}</RecordText> });
  }
}
