import { Entrance } from "#app/components/sign-in/entrance.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { RegisteringForm } from "#app/components/registering/registering-form.tsx";
import type { RegisteringOnPage, RegisteringResult } from "#app/components/registering/registering-on-page.ts";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";

export type RegisteringProps = { readonly page: RegisteringOnPage; readonly result?: RegisteringResult };

/** Registering straight from the invitation: which meeting, for whom, and the form. */
export function RegisteringByLink({ page, result }: RegisteringProps) {
  const text = useText();
  const days = useDays();
  const { city, startsOn, endsOn, title, dialogue } = page.meeting;
  return (
    <Entrance
      house={<RecordText>{dialogue}</RecordText>}
      title={<RecordText>{`${city}, ${days.range(startsOn, endsOn)}`}</RecordText>}
      lead={text.rich("registering.lead", {
        meeting: <RecordText>{title}</RecordText>,
        party: (
          <b>
            <RecordText>{page.party}</RecordText>
          </b>
        ),
      })}
    >
      <RegisteringForm page={page} result={result} />
    </Entrance>
  );
}
