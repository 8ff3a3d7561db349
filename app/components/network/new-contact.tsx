import { ContactForm } from "#app/components/network/contact-form.tsx";
import type { ContactChoices, ContactRefused, ContactTyped } from "#app/components/network/contact-typed.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";

type Props = {
  readonly dialogue: string;
  readonly values: ContactTyped;
  readonly choices: ContactChoices;
  readonly refused?: ContactRefused;
};

/** Where a contact is added. */
export function NewContact({ dialogue, ...form }: Props) {
  const text = useText();
  return (
    <>
      <PageHead title={text("network.add")} line={<RecordText>{dialogue}</RecordText>} />
      <div className="contacts">
        <ContactForm {...form} button={text("network.add_now")} />
      </div>
    </>
  );
}
