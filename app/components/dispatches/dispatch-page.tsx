import { DispatchReviewForm } from "#app/components/dispatches/dispatch-review.tsx";
import type { DispatchOnPage, DispatchRefused } from "#app/components/dispatches/dispatch-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import { languages } from "#domain/register/register.ts";
import { Form, Link } from "@remix-run/react";

type Props = { readonly page: DispatchOnPage; readonly refused?: DispatchRefused };

/** Where a version is sent to a list: chosen first, then seen as a whole, then put into the outbox. */
export function DispatchPage({ page, refused }: Props) {
  const text = useText();
  const { number, isFinal, maySend, versionsHome, review } = page;
  const problem = refused?.problem ?? page.problem;
  return (
    <div className="meeting-page dispatch contacts">
      <h2>{text(isFinal ? "dispatches.send_final" : "dispatches.send_draft", { number })}</h2>
      {problem !== undefined && (
        <p className="banner stop" role="alert">
          {text(`dispatches.problem.${problem}`)}
        </p>
      )}
      {maySend ? (
        <Choosing page={page} />
      ) : (
        <p>
          <Link to={versionsHome}>{text("dispatches.to_versions")}</Link>
        </p>
      )}
      {review && <DispatchReviewForm page={page} review={review} refused={refused} />}
    </div>
  );
}

function Choosing({ page: { lists, choice, city, timeZone, dialogueId } }: { page: DispatchOnPage }) {
  const text = useText();
  if (lists.length === 0)
    return (
      <p>
        {text("dispatches.no_lists")} <Link to={`/dialogues/${dialogueId}/lists/new`}>{text("network.new_list")}</Link>
      </p>
    );
  return (
    <Section className="first" title={text("dispatches.choose")}>
      <Form className="meeting-row" discover="none" reloadDocument>
        <label className="field">
          <span className="label">{text("dispatches.list")}</span>
          <select className="select" name="list" required defaultValue={choice.list}>
            <option value="">{text("inviting.choose")}</option>
            {lists.map(({ id, name }) => (
              <option key={id} value={id} data-record="">
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">{text("dispatches.language")}</span>
          <select className="select" name="language" defaultValue={choice.language}>
            {languages.map((language) => (
              <option key={language} value={language}>
                {text(`meetings.language.${language}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="label">
            {text.rich("dispatches.reply_by", {
              city: <RecordText>{city}</RecordText>,
              zone: <RecordText key="zone">{timeZone}</RecordText>,
            })}
          </span>
          <input className="input" type="datetime-local" name="replyBy" defaultValue={choice.replyBy} />
        </label>
        <p className="go">
          <button className="button" type="submit">
            {text("dispatches.show")}
          </button>
        </p>
      </Form>
    </Section>
  );
}
