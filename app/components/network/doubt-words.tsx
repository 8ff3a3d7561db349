import { fieldWords } from "#app/components/network/problem-words.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { EntryDoubt } from "#domain/network/judge-entry.ts";

/** What is doubtful about an entry, as a sentence. */
export function DoubtWords({ doubt }: { doubt: EntryDoubt }) {
  const text = useText();
  switch (doubt.kind) {
    case "slip":
      return text.rich("network.doubt.slip", { meant: <RecordText>{doubt.meant}</RecordText> });
    case "mixed letters":
      return text("network.doubt.mixed", { field: text(fieldWords[doubt.field]) });
    case "looks Latin":
      return text("network.doubt.looks_latin", { field: text(fieldWords[doubt.field]) });
    case "shared address":
      return text.rich("network.doubt.shared", { name: <RecordText>{doubt.name}</RecordText> });
    case "same name":
      return text.rich("network.doubt.same_name", {
        name: <RecordText>{doubt.name}</RecordText>,
        address: <RecordText key="address">{doubt.address}</RecordText>,
      });
  }
}
