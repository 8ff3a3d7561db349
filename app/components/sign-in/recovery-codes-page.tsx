import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { PrintButton } from "#app/components/print-button.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Makes ten codes, shows them once, and goes on when they are on paper. */
export function RecoveryCodesPage({
  left,
  codes,
  returnTo,
}: {
  left: number;
  codes?: readonly string[];
  returnTo: string;
}) {
  const text = useText();
  return codes ? (
    <Entrance title={text("codes.title")} lead={text("codes.shown")}>
      <ol className="codes" dir="ltr" data-record>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <PrintButton />
      <Form method="post" action="/account/proofs/codes/kept" className="asks" discover="none">
        <input type="hidden" name="return" value={returnTo} />
        <label className="check">
          <input type="checkbox" name="kept" required />
          {text("codes.kept")}
        </label>
        <EntranceBar>{text("codes.go_on")}</EntranceBar>
      </Form>
    </Entrance>
  ) : (
    <Entrance title={text("codes.title")} lead={text("codes.lead")}>
      {left > 0 && <p>{text("codes.voids", { left })}</p>}
      <Form method="post" className="asks" discover="none">
        <input type="hidden" name="return" value={returnTo} />
        <EntranceBar>{text("codes.make")}</EntranceBar>
      </Form>
    </Entrance>
  );
}
