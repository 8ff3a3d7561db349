import { ListForm, type ListChoices, type ListTyped } from "#app/components/network/list-form.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";

const empty: ListTyped = { name: "", circle: "all", body: "", members: {} };

/** Where a distribution list is made. */
export function NewList({ dialogue, ...form }: { dialogue: string; choices: ListChoices; refused?: ListTyped }) {
  const text = useText();
  return (
    <>
      <PageHead title={text("network.new_list")} line={<RecordText>{dialogue}</RecordText>} />
      <div className="contacts">
        <ListForm {...form} values={empty} button={text("network.make_list")} />
      </div>
    </>
  );
}
