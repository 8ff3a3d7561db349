import { ActButton } from "#app/components/act-button.tsx";
import { AddresseesTable, MissingParties } from "#app/components/network/addressees-table.tsx";
import { ListForm, type ListTyped } from "#app/components/network/list-form.tsx";
import type { ListOnPage } from "#app/components/network/list-on-page.ts";
import { CircleWords, reachOf } from "#app/components/network/lists-page.tsx";
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
        <MissingParties missing={page.missing} home={`/dialogues/${dialogueId}/contacts`} />
        <Section
          title={text("network.reach", reachOf(list))}
          note={<RecordText>{days.day(day)}</RecordText>}
          className="first"
        >
          <AddresseesTable parties={parties} home={`/dialogues/${dialogueId}/contacts`} />
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
