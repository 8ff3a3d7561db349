import { Facts, type Fact } from "#app/components/facts.tsx";
import { AnswerText } from "#app/components/registering/answer-text.tsx";
import { FieldName } from "#app/components/registering/answer-field.tsx";
import type { RegisteringOnPage } from "#app/components/registering/registering-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useForgetFormsOf } from "#app/components/use-kept-form.ts";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RegistrationState } from "#domain/delegations/registration.ts";
import { Link } from "@remix-run/react";

export type RegistrationNews = "sent" | "changed";

export type RegistrationOnPage = Pick<
  RegisteringOnPage,
  "party" | "address" | "fields" | "answers" | "asksForList" | "closesAt" | "isOwn"
> & {
  readonly id: string;
  readonly home: string;
  readonly meeting: { readonly id: string; readonly title: string; readonly timeZone: string };
  readonly state: RegistrationState;
  readonly isHead: boolean;
  readonly registeredAt?: string;
  readonly changedAt: string;
  readonly mayChange: boolean;
  /** Leads to the passport for the letter, where one is wanted or kept and the reader may see that it is. */
  readonly hasPassport: boolean;
  readonly news?: RegistrationNews;
};

/** The receipt: that it arrived, what became of it, what was stored, and until when it can be changed. */
export function RegistrationPage({ page }: { page: RegistrationOnPage }) {
  const text = useText();
  useForgetFormsOf(`registration ${page.id} `, page.news !== undefined);
  return (
    <div className="column registration">
      <p>
        <Link to={`/meetings/${page.meeting.id}`}>{text("registering.back")}</Link>
      </p>
      <h1>{page.isOwn ? text("registering.own_title") : <RecordText>{nameOf(page)}</RecordText>}</h1>
      <p className="lead">
        <RecordText>{`${page.party} · ${page.meeting.title}`}</RecordText>
      </p>
      {page.news && (
        <p className="notice done" role="status">
          <strong>{text(`registering.news.${page.news}`)}</strong> {text("registering.news_note")}
        </p>
      )}
      <RegistrationFacts page={page} />
      <p className="ways">
        {page.mayChange && (
          <Link className={isUnsent(page) ? "button primary" : "button"} to={`${page.home}/change`}>
            {text(isUnsent(page) ? "registering.go" : "registering.change")}
          </Link>
        )}
        {page.hasPassport && <Link to={`${page.home}/passport`}>{text("registering.passport.title")}</Link>}
      </p>
      <p className="quiet">{text(page.asksForList ? "registering.public_if_agreed" : "registering.public")}</p>
    </div>
  );
}

/** Somebody was named and has not sent the form: of what it asks little is known. */
const isUnsent = ({ state, registeredAt }: RegistrationOnPage) => state === "nominated" && registeredAt === undefined;

const nameOf = ({ answers }: RegistrationOnPage) => [answers.givenName, answers.familyName].filter(Boolean).join(" ");

function RegistrationFacts({ page }: { page: RegistrationOnPage }) {
  const text = useText();
  const time = useMeetingTime(page.meeting.timeZone);
  const known = page.fields.filter(({ name }) => !isUnsent(page) || Boolean(page.answers[name]));
  const at = (label: string, instant: string | null | undefined): Fact[] =>
    instant ? [{ label, value: <RecordText>{time(instant)}</RecordText> }] : [];
  return (
    <>
      <Facts
        facts={[
          { label: text("registering.state"), value: text(`registering.state.${page.state}`) },
          ...at(text("registering.registered_at"), page.registeredAt),
          ...at(text("registering.closes_at"), page.closesAt),
          { label: text("registering.receipt"), value: <bdi>{page.id.slice(-8)}</bdi> },
        ]}
      />
      <dl className="facts stored">
        {known.map((field) => [
          <dt key={`${field.name} label`}>
            <FieldName field={field} />
          </dt>,
          <dd key={field.name}>
            <AnswerText field={field} answer={page.answers[field.name] ?? ""} />
          </dd>,
        ])}
        {page.address !== "" && [
          <dt key="address label">{text("registering.mail")}</dt>,
          <dd key="address">
            <bdi data-record="">{page.address}</bdi>
          </dd>,
        ]}
      </dl>
    </>
  );
}
