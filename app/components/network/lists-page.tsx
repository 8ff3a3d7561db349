import { Empty } from "#app/components/empty.tsx";
import type { ListInBrief } from "#app/components/network/list-on-page.ts";
import { NetworkTabs } from "#app/components/network/network-tabs.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type ListsOnPage = {
  readonly dialogue: { readonly id: string; readonly name: string };
  readonly lists: readonly ListInBrief[];
  readonly mayChange: boolean;
  readonly isRemoved: boolean;
};

/** To whom papers go, by name: how many each list reaches, and how many it misses. */
export function ListsPage({ page: { dialogue, lists, mayChange, isRemoved } }: { page: ListsOnPage }) {
  const text = useText();
  const home = `/dialogues/${dialogue.id}/lists`;
  return (
    <>
      <PageHead title={text("network.lists")} line={<RecordText>{dialogue.name}</RecordText>} />
      <NetworkTabs dialogueId={dialogue.id} />
      {isRemoved && (
        <p className="banner" role="status">
          {text("network.list_removed")}
        </p>
      )}
      {mayChange && (
        <div className="toolbar no-print">
          <span className="end">
            <Link className="button primary" to={`${home}/new`}>
              {text("network.new_list")}
            </Link>
          </span>
        </div>
      )}
      <div className="contacts">
        {lists.length === 0 ? (
          <Empty title={text("network.no_list")}>{text("network.no_list_remedy")}</Empty>
        ) : (
          <Lists lists={lists} home={home} />
        )}
      </div>
    </>
  );
}

function Lists({ lists, home }: { lists: readonly ListInBrief[]; home: string }) {
  const text = useText();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("network.list_name")}</th>
          <th scope="col">{text("network.list_reaches")}</th>
          <th scope="col">{text("network.addressees")}</th>
          <th scope="col">{text("network.misses")}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <th scope="row">
              <Link to={`${home}/${list.id}`}>
                <RecordText>{list.name}</RecordText>
              </Link>
            </th>
            <td data-label={text("network.list_reaches")}>
              <CircleWords list={list} />
            </td>
            <td data-label={text("network.addressees")}>{text("network.reach", reachOf(list))}</td>
            <td data-label={text("network.misses")}>
              {list.missing > 0 && (
                <Status mark="alert">{text("network.misses_count", { count: list.missing })}</Status>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers of the sentence that says how far a list reaches. */
export const reachOf = ({ parties, to, cc }: ListInBrief) => ({ parties, to, cc });

/** Whom a list reaches, in words. */
export function CircleWords({ list: { circle, body } }: { list: ListInBrief }) {
  const text = useText();
  if (circle !== "body") return text(`network.circle.${circle}`);
  return text.rich("network.circle_of_body", { body: <RecordText>{body}</RecordText> });
}
