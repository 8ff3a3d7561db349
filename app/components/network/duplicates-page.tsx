import { Empty } from "#app/components/empty.tsx";
import { Period } from "#app/components/network/contact-row.tsx";
import type { ContactOnPage, PartyNamed } from "#app/components/network/contacts-on-page.ts";
import { NetworkTabs } from "#app/components/network/network-tabs.tsx";
import { Facts } from "#app/components/facts.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

export type DuplicatesOnPage = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly mayChange: boolean;
  readonly twins: readonly TwinsOnPage[];
  /** Whoever was just merged, so that it can be undone at once. */
  readonly merged?: string;
  /** A merger was refused: that entry stands for others itself. */
  readonly isRefused: boolean;
};

type TwinsOnPage = {
  readonly party: PartyNamed;
  readonly why: "address" | "name";
  readonly entries: readonly [ContactOnPage, ContactOnPage];
};

/** Entries that may be of one person, side by side; the one that is kept stands for both. */
export function DuplicatesPage({ page }: { page: DuplicatesOnPage }) {
  const text = useText();
  const { dialogue, twins, mayChange, merged } = page;
  const home = `/dialogues/${dialogue.id}/contacts`;
  return (
    <>
      <PageHead title={text("network.duplicates")} line={<RecordText>{dialogue.name}</RecordText>} />
      <NetworkTabs dialogueId={dialogue.id} />
      {merged !== undefined && (
        <Form
          className="banner"
          method="post"
          action={`${home}/${merged}/separation`}
          discover="none"
          reloadDocument
          role="status"
        >
          <p>{text("network.news.merged")}</p>
          <span className="end">
            <button className="button" type="submit">
              {text("network.undo")}
            </button>
          </span>
        </Form>
      )}
      {page.isRefused && (
        <p className="banner stop" role="alert">
          {text("network.merger_refused")}
        </p>
      )}
      <div className="contacts">
        {twins.length === 0 && <Empty title={text("network.no_twins")}>{text("network.no_twins_note")}</Empty>}
        {twins.map(({ party, why, entries: [one, other] }) => (
          <Section
            key={`${one.id} ${other.id}`}
            title={<RecordText>{party.name}</RecordText>}
            note={text(`network.twins_by_${why}`)}
          >
            <div className="alike-pair">
              <Twin entry={one} duplicate={other} home={home} mayChange={mayChange} />
              <Twin entry={other} duplicate={one} home={home} mayChange={mayChange} />
            </div>
          </Section>
        ))}
      </div>
    </>
  );
}

type TwinProps = {
  readonly entry: ContactOnPage;
  readonly duplicate: ContactOnPage;
  readonly home: string;
  readonly mayChange: boolean;
};

function Twin({ entry, duplicate, home, mayChange }: TwinProps) {
  const text = useText();
  const { id, name, office, institution, address, copy } = entry;
  return (
    <div>
      <Link to={`${home}/${id}`}>
        <RecordText>{name}</RecordText>
      </Link>
      <Facts
        facts={[
          { label: text("network.function"), value: <RecordText>{office}</RecordText> },
          { label: text("contacts.institution"), value: <RecordText>{institution}</RecordText> },
          { label: text("contacts.address"), value: <RecordText>{address}</RecordText> },
          { label: text("contacts.copy"), value: text(`contacts.${copy}`) },
          { label: text("contacts.since"), value: <Period contact={entry} /> },
        ]}
      />
      {mayChange && (
        <Form method="post" action={`${home}/${duplicate.id}/merger`} discover="none" reloadDocument>
          <input type="hidden" name="into" value={id} />
          <button className="button" type="submit">
            {text("network.keep_this")}
            <span className="hear">
              <RecordText>{name}</RecordText> <RecordText>{address}</RecordText>
            </span>
          </button>
        </Form>
      )}
    </div>
  );
}
