import { actWords } from "#app/components/meetings/act-words.ts";
import { useText } from "#app/locales/use-text.ts";
import { functions } from "#domain/access/actor.ts";
import type { Change, Changes } from "#domain/access/what-changes.ts";

/** What a step opens and closes, a row for the same people. */
export function ChangesTable({ changes: { opens, closes } }: { changes: Changes }) {
  const text = useText();
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{text("meetings.changes")}</th>
          <th scope="col">{text("meetings.for_whom")}</th>
          <th scope="col">{text("meetings.what_they_do")}</th>
        </tr>
      </thead>
      <tbody>
        {opens.map((change) => (
          <ChangeRow key={`opens ${change.for.join()}`} isOpened change={change} />
        ))}
        {closes.map((change) => (
          <ChangeRow key={`closes ${change.for.join()}`} isOpened={false} change={change} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ change, isOpened }: { change: Change; isOpened: boolean }) {
  const text = useText();
  const people =
    change.for.length === functions.length
      ? text("meetings.everybody")
      : change.for.map((name) => text(`function.${name}`)).join(", ");
  const said = change.acts.flatMap((act) => (act in actWords ? text(actWords[act as keyof typeof actWords]) : []));
  return (
    <tr>
      <td data-label={text("meetings.changes")}>
        <b>{text(isOpened ? "meetings.opens" : "meetings.closes")}</b>
      </td>
      <td data-label={text("meetings.for_whom")}>{people}</td>
      <td data-label={text("meetings.what_they_do")}>
        <ul className="acts-said">
          {said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
