import { Empty } from "#app/components/empty.tsx";
import { FunctionWords, type FunctionInWords } from "#app/components/accounts/function-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { ReasonField } from "#app/components/reason-field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { StepUpLink } from "#app/components/sign-in/step-up-link.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type AskedOnPage = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly functions: readonly (FunctionInWords & { readonly id: string })[];
  readonly goes: Readonly<Record<"devices" | "contacts" | "invitations" | "mails" | "registrations", number>>;
};

type Erasures = { readonly asked: readonly AskedOnPage[]; readonly others: number; readonly isFresh: boolean };

/** Who asked to be erased, what would go, and the act itself. */
export function ErasuresPage({
  erasures: { asked, others, isFresh },
  problem,
  isDone,
}: {
  erasures: Erasures;
  problem: string | null;
  isDone: boolean;
}) {
  const text = useText();
  return (
    <>
      <PageHead title={text("erasures.title")} line={text("erasures.line")} />
      <div className="house">
        {isDone && <p role="status">{text("erasures.done")}</p>}
        {problem === "not-asked" && <p role="alert">{text("erasures.not_asked")}</p>}
        {asked.length + others === 0 && <Empty title={text("erasures.none")}>{text("erasures.none_note")}</Empty>}
        {others > 0 && <p>{text("erasures.others", { count: others })}</p>}
        {asked.map((one) => (
          <Asked key={one.id} asked={one} isFresh={isFresh} isReasonMissing={problem === "reason"} />
        ))}
      </div>
    </>
  );
}

function Asked({
  asked: { id, name, at, functions, goes },
  isFresh,
  isReasonMissing,
}: {
  asked: AskedOnPage;
  isFresh: boolean;
  isReasonMissing: boolean;
}) {
  const text = useText();
  const { moment: instant } = useInstants();
  return (
    <Section
      title={<RecordText>{name}</RecordText>}
      note={text.rich("erasures.asked", { at: <RecordText>{instant(at)}</RecordText> })}
    >
      <ul>
        {functions.map((held) => (
          <li key={held.id}>
            <FunctionWords held={held} />
          </li>
        ))}
      </ul>
      <p>{text("erasures.goes", goes)}</p>
      <p className="quiet">{text("account.erasure_stays")}</p>
      {isFresh ? (
        <Form className="house-form" method="post" action={`/erasures/${id}`} discover="none" reloadDocument>
          <ReasonField isMissing={isReasonMissing} />
          <p>
            <button className="button" type="submit">
              {text("erasures.execute")}
            </button>
          </p>
        </Form>
      ) : (
        <StepUpLink home="/erasures" />
      )}
    </Section>
  );
}
