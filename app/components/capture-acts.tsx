import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Change or withdraw what was noted. `heading` names the speaker, so that a list of buttons can be told apart by ear. */
export function CaptureActs({ address, heading }: { address: string; heading: string }) {
  const text = useText();
  const [change, withdraw] = [`${heading}-change`, `${heading}-withdraw`];
  return (
    <span className="acts">
      <a className="button quiet" id={change} aria-labelledby={`${change} ${heading}`} href={`${address}#who`}>
        {text("capture.change")}
      </a>
      <button
        className="button quiet"
        type="submit"
        form={withdrawals}
        formAction={`${address}/withdrawal`}
        id={withdraw}
        aria-labelledby={`${withdraw} ${heading}`}
      >
        {text("capture.withdraw")}
      </button>
    </span>
  );
}

/** The one form of all buttons that withdraw, each of which brings its own address. */
export function Withdrawals() {
  return <Form method="post" id={withdrawals} />;
}

const withdrawals = "withdrawals";
