import { Empty } from "#app/components/empty.tsx";
import type { ContactsOnADay, PartyNamed } from "#app/components/network/contacts-on-page.ts";
import { ContactsTable } from "#app/components/network/contacts-table.tsx";
import { NetworkTabs } from "#app/components/network/network-tabs.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Who answers for each party: the people to whom everything is sent, those in copy after them. */
export function ContactsPage({ contacts }: { contacts: ContactsOnADay }) {
  const text = useText();
  const days = useDays();
  const { dialogue, day, parties, without, isNetwork } = contacts;
  const home = `/dialogues/${dialogue.id}/contacts`;
  return (
    <>
      <PageHead
        title={text.rich("contacts.of", { dialogue: <RecordText>{dialogue.name}</RecordText> })}
        line={text("contacts.line", { parties: parties.length })}
        symbolNote={<RecordText>{days.day(day)}</RecordText>}
      />
      {isNetwork && <NetworkTabs dialogueId={dialogue.id} />}
      <Acts home={home} mayAdd={contacts.mayAdd} hasAny={parties.length > 0} />
      <div className="contacts">
        {parties.length === 0 ? (
          <Empty title={text("contacts.none")}>
            {isNetwork
              ? text.rich("contacts.none_remedy", { bring: (words) => <Link to={`${home}/import`}>{words}</Link> })
              : text("contacts.none_here")}
          </Empty>
        ) : (
          <ContactsTable parties={parties} home={home} />
        )}
        {without.length > 0 && (
          <Section title={text("network.without", { count: without.length })} note={text("network.without_note")}>
            <PartiesNamed parties={without} home={home} />
          </Section>
        )}
      </div>
    </>
  );
}

function Acts({ home, mayAdd, hasAny }: { home: string; mayAdd: boolean; hasAny: boolean }) {
  const text = useText();
  return (
    <div className="toolbar no-print">
      {hasAny && (
        <span>
          {text("network.take_along")} <a href={`${home}.xlsx`}>{text("network.as_xlsx")}</a>{" "}
          <a href={`${home}.csv`}>{text("network.as_csv")}</a>
        </span>
      )}
      {mayAdd && (
        <span className="end">
          <Link className="button primary" to={`${home}/new`}>
            {text("network.add")}
          </Link>
        </span>
      )}
    </div>
  );
}

/** Parties by name, each leading to what is known of it. */
export function PartiesNamed({ parties, home }: { parties: readonly PartyNamed[]; home: string }) {
  return (
    <ul className="parties">
      {parties.map(({ id, code, name }) => (
        <li key={id}>
          <PartyCode code={code} />{" "}
          <Link to={`${home}/of/${id}`}>
            <RecordText>{name}</RecordText>
          </Link>
        </li>
      ))}
    </ul>
  );
}
