import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import type { NameRule } from "#app/components/register/register-excerpt.tsx";
import { NameRuleWords } from "#app/components/register/register-excerpt.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Language, PartyKind } from "#domain/register/register.ts";

export type PartyEntry = {
  readonly id: string;
  readonly kind: PartyKind;
  readonly code: string;
  readonly name: string;
  readonly language: Language;
  readonly rule?: NameRule;
  /** Every name in the chosen language, newest first. */
  readonly history: readonly { readonly name: string; readonly from: string | null; readonly source: string }[];
};

/** A party as it is printed on the day, the rule to mind, and its names through time with their sources. */
export function PartyRow({ party: { id, code, name, language, rule, history } }: { party: PartyEntry }) {
  const text = useText();
  return (
    <tr id={id}>
      <th scope="row">
        <PartyCode code={code} />
      </th>
      <td data-label={text("register.name")}>
        <RecordText lang={language}>{name}</RecordText>
      </td>
      <td className="quiet" data-label={text("register.rule")}>
        {rule && <NameRuleWords rule={rule} />}
      </td>
      <td data-label={text("register.history")}>
        <details>
          <summary>{text("register.names_count", { count: history.length })}</summary>
          <ul>
            {history.map((dated) => (
              <li key={`${dated.from} ${dated.name}`}>
                <RecordText lang={language}>{dated.name}</RecordText>
                <span className="sub">
                  <Since from={dated.from} />
                  {"; "}
                  <RecordText lang="en">{dated.source}</RecordText>
                </span>
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}

function Since({ from }: { from: string | null }) {
  const text = useText();
  const days = useDays();
  return from === null
    ? text("register.always")
    : text.rich("register.since", { day: <RecordText>{days.day(from)}</RecordText> });
}
