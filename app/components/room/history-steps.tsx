import { RecordText } from "#app/components/record-text.tsx";
import { useClockOf } from "#app/components/use-clock-of.ts";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link, useNavigate, useNavigation } from "@remix-run/react";
import { useEffect } from "react";

/** What somebody wrote in one go. */
export type Step = { readonly from: string; readonly until: string; readonly by: readonly string[] };

type Props = { readonly steps: readonly Step[]; readonly shown: number; readonly timeZone: string };

/** Goes through the writings of a capture, by slider and by key. */
export function HistorySlider({ steps, shown, timeZone }: Props) {
  const text = useText();
  const language = useLanguage();
  const clock = useClockOf(timeZone);
  const navigate = useNavigate();
  const asked = useNavigation().location?.search;
  const at = Number(new URLSearchParams(asked).get("step") ?? shown);
  const go = (step: number) => {
    if (step >= 1 && step <= steps.length) void navigate(`?step=${step}`, { replace: true, preventScrollReset: true });
  };
  // The keys are for the page as a whole: nothing in it has to be found first.
  useEffect(() => {
    const hear = ({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) => {
      const isArrow = key === "ArrowLeft" || key === "ArrowRight";
      if (!isArrow || ctrlKey || altKey || metaKey || shiftKey || target instanceof HTMLInputElement) return;
      const isForward = (key === "ArrowRight") === (getComputedStyle(document.body).direction === "ltr");
      go(at + (isForward ? 1 : -1));
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  });
  const said = (step: Step | undefined) => step && `${clock.moment(step.until)}, ${language.list(step.by)}`;
  return (
    <Form className="slider no-print" method="get" replace preventScrollReset>
      <label className="label" htmlFor="history-step">
        {text("history.slider")}
      </label>
      <input
        id="history-step"
        type="range"
        name="step"
        min={1}
        max={steps.length}
        value={at}
        list="history-ticks"
        aria-valuetext={said(steps[at - 1])}
        onChange={({ target }) => go(target.valueAsNumber)}
      />
      <datalist id="history-ticks">
        {steps.map((step, index) => (
          <option key={step.until} value={index + 1} />
        ))}
      </datalist>
      <noscript>
        <button className="button" type="submit">
          {text("history.go")}
        </button>
      </noscript>
      <p className="acts">
        <Neighbour words={text("history.earlier")} step={shown - 1} steps={steps} />
        <span className="quiet" role="status">
          {text("history.step", { step: shown, count: steps.length })}
        </span>
        <Neighbour words={text("history.later")} step={shown + 1} steps={steps} />
        <span className="faint small">{text("history.arrows")}</span>
      </p>
    </Form>
  );
}

function Neighbour({ words, step, steps }: { words: string; step: number; steps: readonly Step[] }) {
  if (!steps[step - 1])
    return (
      <span className="button" aria-disabled="true">
        {words}
      </span>
    );
  return (
    <Link className="button" to={`?step=${step}`} replace preventScrollReset>
      {words}
    </Link>
  );
}

/** Every writing with its author and its time. */
export function HistoryList({ steps, shown, timeZone }: Props) {
  const language = useLanguage();
  const clock = useClockOf(timeZone);
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step.until} aria-current={index + 1 === shown ? "step" : undefined}>
          <Link to={`?step=${index + 1}`} replace preventScrollReset>
            <RecordText>{clock.moment(step.until)}</RecordText>
          </Link>{" "}
          <RecordText>{language.list(step.by)}</RecordText>
        </li>
      ))}
    </ol>
  );
}
