import { Empty } from "#app/components/empty.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import type { ProgrammeNews } from "#domain/programme/programme-text.ts";
import { Form, Link } from "@remix-run/react";

export type ReleaseOnPage = {
  readonly home: string;
  readonly timeZone: string;
  /** The revision that would be next. */
  readonly number: number;
  readonly releases: readonly { readonly number: number; readonly at: string }[];
  /** Absent: nothing, before the first release. */
  readonly from?: number;
  /** Absent: the draft. */
  readonly to?: number;
  readonly changes: readonly { readonly session: string; readonly words: string }[];
  readonly warnings: number;
  readonly addressees: number;
  readonly mayRelease: boolean;
  readonly news?: ProgrammeNews;
};

/** What differs, in words, and the release of the draft with the notice that it writes. */
export function ReleasePage({ page }: { readonly page: ReleaseOnPage }) {
  const text = useText();
  const { home, changes, news } = page;
  return (
    <div className="door programme-release">
      <p>
        <Link to={home}>{text("programme.back")}</Link>
      </p>
      <h2>{text("programme.release_title")}</h2>
      {news && (
        <p className="banner stop" role="alert">
          {text(`programme.news.${news}`)}
        </p>
      )}
      {page.releases.length > 0 && <Between page={page} />}
      {changes.length === 0 ? (
        <Empty title={text("programme.same")}>{text("programme.same_remedy")}</Empty>
      ) : (
        <dl className="changes">
          {changes.map(({ session, words }, index) => (
            <div key={index}>
              <dt>
                <RecordText>{session}</RecordText>
              </dt>
              <dd>
                <RecordText>{words}</RecordText>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {page.mayRelease && <ReleaseForm page={page} />}
    </div>
  );
}

/** Which two states are compared; a form that asks for another page. */
function Between({ page: { releases, from, to, timeZone } }: { readonly page: ReleaseOnPage }) {
  const text = useText();
  const time = useMeetingTime(timeZone);
  const options = releases.map(({ number, at }) => (
    <option key={number} value={number}>
      {text("programme.revision_of", { number, at: time(at) })}
    </option>
  ));
  return (
    <Form method="get" className="between no-print">
      <label>
        {text("programme.compare_from")}
        <select className="select" name="from" defaultValue={from} key={`from ${from}`}>
          {options}
        </select>
      </label>
      <label>
        {text("programme.compare_to")}
        <select className="select" name="to" defaultValue={to ?? ""} key={`to ${to}`}>
          {options}
          <option value="">{text("programme.draft")}</option>
        </select>
      </label>
      <button className="button" type="submit">
        {text("programme.compare")}
      </button>
    </Form>
  );
}

function ReleaseForm({ page: { home, number, addressees, warnings } }: { readonly page: ReleaseOnPage }) {
  const text = useText();
  return (
    <Form method="post" action={`${home}/programme/release`} discover="none" reloadDocument>
      <input type="hidden" name="number" value={number} />
      {warnings > 0 && <p>{text("programme.release_warnings", { count: warnings })}</p>}
      {addressees > 0 && (
        <p>
          <label className="tick">
            <input type="checkbox" name="notice" value="yes" defaultChecked />
            {text("programme.release_notice", { count: addressees })}
          </label>
        </p>
      )}
      <p className="quiet small">{text("programme.release_note")}</p>
      <button className="button primary" type="submit">
        {text("programme.release", { number })}
      </button>
    </Form>
  );
}
