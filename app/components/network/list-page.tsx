import { ActButton } from "#app/components/act-button.tsx";
import { PartiesNamed } from "#app/components/network/contacts-page.tsx";
import { ListForm, type ListTyped } from "#app/components/network/list-form.tsx";
import type { ListOnPage } from "#app/components/network/list-on-page.ts";
import { CircleWords, reachOf } from "#app/components/network/lists-page.tsx";
import { PartyTable } from "#app/components/network/party-table.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

type Props = { readonly page: ListOnPage; readonly refused?: ListTyped; readonly isSaved: boolean };

/** Whom a list reaches today, by party; whom it misses, and why; the list itself, to be changed. */
export function ListPage({ page, refused, isSaved }: Props) {
  const text = useText();
  const days = useDays();
  const { list, dialogueId, day, parties, mayChange } = page;
  return (
    <>
      <PageHead
        title={<RecordText>{list.name}</RecordText>}
        line={<CircleWords list={list} />}
        symbolNote={<Link to={`/dialogues/${dialogueId}/lists`}>{text("network.lists")}</Link>}
      />
      {isSaved && (
        <p className="banner" role="status">
          {text("network.list_saved")}
        </p>
      )}
      <div className="contacts">
        <Missing page={page} />
        <Section
          title={text("network.reach", reachOf(list))}
          note={<RecordText>{days.day(day)}</RecordText>}
          className="first"
        >
          <Addressees parties={parties} home={`/dialogues/${dialogueId}/contacts`} />
        </Section>
        {mayChange && (
          <details open={refused !== undefined}>
            <summary>{text("network.change_list")}</summary>
            <ListForm
              values={page.values}
              choices={page.choices}
              refused={refused}
              button={text("network.keep_changes")}
            />
            <ActButton action={`/dialogues/${dialogueId}/lists/${list.id}/removal`}>
              {text("network.remove_list")}
            </ActButton>
          </details>
        )}
      </div>
    </>
  );
}

const reasons = ["nobody", "ended", "bounced"] as const;

function Missing({ page: { missing, dialogueId } }: { page: ListOnPage }) {
  const text = useText();
  return reasons.map((why) => {
    const parties = missing.filter((one) => one.why === why);
    if (parties.length === 0) return null;
    return (
      <Section key={why} title={text(`network.missing.${why}`, { count: parties.length })}>
        <PartiesNamed parties={parties} home={`/dialogues/${dialogueId}/contacts`} />
      </Section>
    );
  });
}

function Addressees({ parties, home }: { parties: ListOnPage["parties"]; home: string }) {
  const text = useText();
  const heads = [text("contacts.name"), text("contacts.address"), text("contacts.copy")];
  return (
    <PartyTable heads={heads} parties={parties}>
      {({ addressees }) =>
        addressees.map(({ id, name, office, address, copy, alreadyUnder }) => (
          <tr key={id}>
            <td>
              <Link to={`${home}/${id}`}>
                <RecordText>{name}</RecordText>
              </Link>
              <div className="sub">
                <RecordText>{office}</RecordText>
              </div>
            </td>
            <td data-label={text("contacts.address")}>
              <RecordText>{address}</RecordText>
              {alreadyUnder !== undefined && (
                <div className="sub">
                  {text.rich("network.already_under", { party: <RecordText>{alreadyUnder}</RecordText> })}
                </div>
              )}
            </td>
            <td data-label={text("contacts.copy")}>{text(`contacts.${copy}`)}</td>
          </tr>
        ))
      }
    </PartyTable>
  );
}
