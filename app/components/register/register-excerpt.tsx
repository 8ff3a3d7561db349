import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** What makes a name of the register special on the day, first things first. */
export type NameRule =
  | { readonly kind: "until"; readonly day: string; readonly name: string }
  | { readonly kind: "since"; readonly day: string; readonly name: string }
  | { readonly kind: "designation" }
  | { readonly kind: "sorted"; readonly under: string }
  | { readonly kind: "article"; readonly article: string }
  | { readonly kind: "formal"; readonly name: string };

export type RegisterRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly rule?: NameRule;
};

/** The names that need care, as of a day; the rest is one click away. */
export function RegisterExcerpt({
  dialogueId,
  asOf,
  total,
  rows,
}: {
  dialogueId: string;
  asOf: string;
  total: number;
  rows: readonly RegisterRow[];
}) {
  const text = useText();
  const days = useDays();
  return (
    <Section
      title={text("register.title")}
      note={text.rich("register.as_of", { day: <RecordText>{days.day(asOf)}</RecordText> })}
      end={
        <Link to={`/dialogues/${dialogueId}/register?on=${asOf}`}>{text("register.entries", { count: total })}</Link>
      }
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text("register.code")}</th>
            <th scope="col">{text("register.name_printed")}</th>
            <th scope="col">{text("register.rule")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, code, name, rule }) => (
            <tr key={id}>
              <th scope="row">
                <PartyCode code={code} />
              </th>
              <td>
                <Link to={`/dialogues/${dialogueId}/register?on=${asOf}#${id}`}>
                  <RecordText>{name}</RecordText>
                </Link>
              </td>
              <td className="quiet">{rule && <NameRuleWords rule={rule} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** "sorted under Macedonia", "with the article: the". */
export function NameRuleWords({ rule }: { rule: NameRule }) {
  const text = useText();
  const days = useDays();
  const said = (words: string) => <RecordText>{words}</RecordText>;
  switch (rule.kind) {
    case "since":
      return text.rich("register.rule.since", { name: said(rule.name), day: said(days.day(rule.day)) });
    case "until":
      return text.rich("register.rule.until", { name: said(rule.name), day: said(days.day(rule.day)) });
    case "designation":
      return text("register.rule.designation");
    case "sorted":
      return text.rich("register.rule.sorted", { name: said(rule.under) });
    case "article":
      return text.rich("register.rule.article", { article: said(rule.article) });
    case "formal":
      return text.rich("register.rule.formal", { name: said(rule.name) });
  }
}
