import { useText } from "#app/locales/use-text.ts";

/** Stands where a form would, until one has proved again who one is. */
export function StepUpLink({ home }: { home: string }) {
  const text = useText();
  return (
    <p>
      <a className="button" href={`/step-up?return=${encodeURIComponent(home)}`}>
        {text("proof.again")}
      </a>{" "}
      <span className="quiet small">{text("proof.again_note")}</span>
    </p>
  );
}
