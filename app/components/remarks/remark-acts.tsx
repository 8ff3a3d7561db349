import { ReasonField } from "#app/components/reason-field.tsx";
import type { RemarkOnPage } from "#app/components/remarks/remark-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** What the reader may do with a text: its next step at the bottom edge of a phone, the rest above it. */
export function RemarkActs({ remark, isReasonMissing }: { remark: RemarkOnPage; isReasonMissing: boolean }) {
  const text = useText();
  const { home, may } = remark;
  return (
    <>
      {may.agree === "received" && (
        <RemarkAct remark={remark} act="agreement" note={text("remark.record_word_note")}>
          <ReasonField isMissing={isReasonMissing} />
          <button className="button" type="submit">
            {text("remark.record_word")}
          </button>
        </RemarkAct>
      )}
      {(may.change || may.withdraw) && (
        <div className="acts">
          {may.change && (
            <Link className="button" to={`${home}?change`}>
              {text("remark.change")}
            </Link>
          )}
          {may.withdraw && (
            <Form method="post" action={`${home}/withdrawal`} discover="none" reloadDocument>
              <button className="button refuse" type="submit">
                {text("remark.withdraw")}
              </button>
            </Form>
          )}
        </div>
      )}
      {may.agree === "own word" && (
        <RemarkAct remark={remark} act="agreement" isLast note={text("remark.agree_note")}>
          <button className="button primary" type="submit">
            {text("remark.agree")}
          </button>
        </RemarkAct>
      )}
      {may.release && (
        <RemarkAct remark={remark} act="release" isLast note={text("remark.release_note")}>
          <button className="button primary" type="submit">
            {text("remark.release")}
          </button>
        </RemarkAct>
      )}
    </>
  );
}

function RemarkAct({
  remark: { home, revision },
  act,
  note,
  isLast = false,
  children,
}: {
  remark: RemarkOnPage;
  act: "agreement" | "release";
  note: string;
  isLast?: boolean;
  children: ReactNode;
}) {
  return (
    <Form
      method="post"
      action={`${home}/${act}`}
      className={isLast ? "remark-bar" : "remark-act"}
      discover="none"
      reloadDocument
    >
      <input type="hidden" name="revision" value={revision} />
      {children}
      <p className="quiet small">{note}</p>
    </Form>
  );
}
