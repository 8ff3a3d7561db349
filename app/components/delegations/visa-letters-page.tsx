import { Empty } from "#app/components/empty.tsx";
import { ChosenKind } from "#app/components/delegations/chosen-kind.tsx";
import { LettersBeingMade } from "#app/components/delegations/letters-being-made.tsx";
import { PeopleTabs } from "#app/components/delegations/people-tabs.tsx";
import { useLettersMade } from "#app/components/delegations/use-letters-made.ts";
import type { VisaLettersOnPage } from "#app/components/delegations/visa-letters-on-page.ts";
import { TickAll } from "#app/components/delegations/tick-all.tsx";
import { VisaLettersTable } from "#app/components/delegations/visa-letters-table.tsx";
import { ReasonField } from "#app/components/reason-field.tsx";
import { LetterWishFields } from "#app/components/registering/letter-wish-fields.tsx";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/sign-in/step-up-link.tsx";
import { useText } from "#app/locales/use-text.ts";
import { letterFilters } from "#domain/registering/visa-letters.ts";
import { Form } from "@remix-run/react";

/** Who gets a letter for a visa, and all of those letters as one file. */
export function VisaLettersPage({ page }: { page: VisaLettersOnPage }) {
  const text = useText();
  const { meetingId, tabs, delegations, filter, problem } = page;
  const home = `/meetings/${meetingId}/people/visa-letters`;
  return (
    <div className="people">
      <PeopleTabs tabs={tabs} />
      {problem === "nobody" && (
        <p className="banner stop" role="alert">
          {text("visa_letters.nobody_ticked")}
        </p>
      )}
      <Form method="get" className="people-filter">
        <ChosenKind
          name="who"
          label={text("visa_letters.who")}
          chosen={filter}
          kinds={letterFilters.map((one) => ({ value: one, label: text(`visa_letters.who.${one}`) }))}
        />
      </Form>
      {delegations.length === 0 ? (
        <Empty title={text("visa_letters.none")}>{text("visa_letters.none_remedy")}</Empty>
      ) : page.letters === "open" ? (
        <Making page={page} home={home} />
      ) : (
        <>
          {page.letters === "lacks proof" ? (
            <StepUpLink home={`${home}?who=${filter}`} />
          ) : (
            <p>{text("visa_letters.closed")}</p>
          )}
          <VisaLettersTable page={page} isOpen={false} />
        </>
      )}
    </div>
  );
}

/** Without a script the browser itself shows how far the download is. */
function Making({ page, home }: { page: VisaLettersOnPage; home: string }) {
  const text = useText();
  const { making, start, stop } = useLettersMade();
  return (
    <form className="letters" method="post" action={`${home}.zip`} onSubmit={start}>
      <Section title={text("visa_letters.title")} note={text("registering.letter.note")}>
        <div className="letter-fields">
          <LetterWishFields stay={page.stay} />
          <ReasonField isMissing={page.problem === "reason"} />
        </div>
        <p className="letters-go">
          <button className="button primary" type="submit" aria-disabled={making.state === "under way"}>
            {text("visa_letters.go")}
          </button>
          <TickAll />
          <LettersBeingMade making={making} onStop={stop} />
        </p>
      </Section>
      <VisaLettersTable page={page} isOpen />
    </form>
  );
}
