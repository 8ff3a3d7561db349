import { AnswerField } from "#app/components/registering/answer-field.tsx";
import type {
  AnswerProps,
  RegisteringOnPage,
  RegisteringResult,
} from "#app/components/registering/registering-on-page.ts";
import { RegisteringNotice } from "#app/components/registering/registering-notice.tsx";
import { useDraftKept } from "#app/components/registering/use-draft-kept.ts";
import { WhyAsked } from "#app/components/registering/why-asked.tsx";
import { useKeptForm } from "#app/components/use-kept-form.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, useNavigation } from "@remix-run/react";
import { useEffect } from "react";

/** One screen: what is known stands there, what becomes public is said above the button, the button in reach. */
export function RegisteringForm({ page, result }: { page: RegisteringOnPage; result?: RegisteringResult }) {
  const text = useText();
  const { form, keep } = useKeptForm(page.keptAs, result ? "all" : "nothing");
  const draft = useDraftKept(form, page.draft);
  const isSending = useNavigation().state !== "idle";
  // What is wrong is shown where it is, however long the form.
  useEffect(() => {
    if (result && Object.keys(result.problems).length > 0)
      form.current?.querySelector<HTMLElement>("[aria-invalid], [data-wrong] input")?.focus();
  }, [result, form]);
  return (
    <Form method="post" action={page.action} className="registering-form asks" ref={form} onInput={keep}>
      {/* No hidden field: React would put what the page was loaded with back over what the browser had kept. */}
      <input type="text" hidden name="sentKey" defaultValue={result?.typed.sentKey ?? page.sentKey} />
      <input type="hidden" name="expectedChange" value={result?.expectedChange ?? page.expectedChange} readOnly />
      <RegisteringNotice page={page} result={result} />
      <RegisteringFields page={page} result={result} />
      <div className="entrance-bar">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          {text(isSending ? "registering.sending" : page.isFirst ? "registering.go" : "registering.save")}
        </button>
        {draft !== "nothing" && (
          <p className="small quiet" role="status">
            {text(`registering.draft.${draft}`)}
          </p>
        )}
        <noscript>
          <button className="button" type="submit" formAction={page.draft} formNoValidate>
            {text("registering.keep")}
          </button>
        </noscript>
      </div>
    </Form>
  );
}

/** The fields with what becomes of them, without the button: the same where the secretariat looks at its form. */
export function RegisteringFields({ page, result }: { page: RegisteringOnPage; result?: RegisteringResult }) {
  const text = useText();
  const answers = result?.typed ?? page.answers;
  const asked = page.fields.map((field): AnswerProps => ({
    field,
    answer: answers[field.name] ?? "",
    problem: result?.problems[field.name],
  }));
  const isNeed = ({ field }: AnswerProps) => field.name === "diet" || field.name === "access";
  const [needs, others] = [asked.filter(isNeed), asked.filter((one) => !isNeed(one))];
  const isOpen = needs.some(({ field, answer, problem }) => answer !== "" || problem || field.isRequired);
  return (
    <>
      <div className="answers">
        {others.map((one) => (
          <AnswerField key={one.field.name} {...one} />
        ))}
      </div>
      {needs.length > 0 && (
        <details className="needs" open={isOpen}>
          <summary>{text("registering.needs")}</summary>
          {needs.map((one) => (
            <AnswerField key={one.field.name} {...one} />
          ))}
        </details>
      )}
      {page.address !== "" && (
        <p className="quiet">{text.rich("registering.address", { address: <bdi>{page.address}</bdi> })}</p>
      )}
      <p className="public">{text(page.asksForList ? "registering.public_if_agreed" : "registering.public")}</p>
      <WhyAsked fields={page.fields} />
    </>
  );
}
