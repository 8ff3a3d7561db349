import { ActButton } from "#app/components/act-button.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

/** Asks to be erased, twice; afterwards says since when, and takes it back. */
export function AccountErasure({ askedAt, isUnsure }: { askedAt: string | null; isUnsure: boolean }) {
  const text = useText();
  const { moment: instant } = useInstants();
  return (
    <div id="erasure">
      <Section title={text("account.erasure")}>
        {askedAt === null ? (
          <>
            <WhatGoesAndStays />
            <Asking isUnsure={isUnsure} />
          </>
        ) : (
          <>
            <p role="status">
              {text.rich("account.erasure_asked", { at: <RecordText>{instant(askedAt)}</RecordText> })}
            </p>
            <WhatGoesAndStays />
            <ActButton action="/account/erasure/take-back">{text("account.erasure_take_back")}</ActButton>
          </>
        )}
      </Section>
    </div>
  );
}

function WhatGoesAndStays() {
  const text = useText();
  return (
    <>
      <p>{text("account.erasure_goes")}</p>
      <p>{text("account.erasure_stays")}</p>
    </>
  );
}

function Asking({ isUnsure }: { isUnsure: boolean }) {
  const text = useText();
  const problem = useId();
  return (
    <details open={isUnsure}>
      <summary>{text("account.erasure_ask")}</summary>
      <Form className="house-form" method="post" action="/account/erasure" discover="none" reloadDocument>
        <label className="check">
          <input
            type="checkbox"
            name="sure"
            required
            aria-invalid={isUnsure || undefined}
            aria-describedby={isUnsure ? problem : undefined}
          />
          {text("account.erasure_sure")}
        </label>
        {isUnsure && (
          <p className="wrong" id={problem}>
            {text("account.erasure_unsure")}
          </p>
        )}
        <p>
          <button className="button" type="submit">
            {text("account.erasure_send")}
          </button>
        </p>
      </Form>
    </details>
  );
}
