import type { CheckInList, DelegationExpected, PersonHere } from "#app/check-in/list.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

type Findings = CheckInList["findings"];

/** Where those who came are not those who were expected; nothing where they are. */
export function AttendanceFindings({
  findings: { absent, unregistered, ended },
  undecided,
}: {
  findings: Findings;
  undecided: readonly PersonHere[];
}) {
  const text = useText();
  const language = useLanguage();
  const names = (all: readonly { readonly name: string }[]) => (
    <RecordText>{language.list(all.map(({ name }) => name))}</RecordText>
  );
  if (absent.length + unregistered.length + ended.length + undecided.length === 0) return null;
  return (
    <Section title={text("check_in.findings")} className="findings">
      <ul>
        <Finding of={undecided} words={(who) => text.rich("check_in.found_undecided", { who })} named={names} />
        <Finding
          of={ended.map(({ name, delegation }) => ({ name: `${name} (${delegation})` }))}
          words={(who) => text.rich("check_in.found_ended", { who })}
          named={names}
        />
        <Finding of={unregistered} words={(who) => text.rich("check_in.found_unregistered", { who })} named={names} />
        <Finding of={absent} words={(who) => text.rich("check_in.found_absent", { who })} named={names} />
      </ul>
    </Section>
  );
}

function Finding<Named extends Pick<DelegationExpected, "name">>({
  of,
  words,
  named,
}: {
  of: readonly Named[];
  words: (who: ReactNode) => ReactNode;
  named: (all: readonly Named[]) => ReactNode;
}) {
  return of.length === 0 ? null : <li>{words(named(of))}</li>;
}
