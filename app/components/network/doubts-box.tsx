import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

/** Why something was not taken in: what is wrong stands at its field, what is doubtful here, with the way past it. */
export function DoubtsBox<Doubt extends { readonly kind: string }>({
  title,
  doubts,
  children,
}: {
  title: string;
  doubts: readonly Doubt[];
  /** A doubt as a sentence. */
  children: (doubt: Doubt) => ReactNode;
}) {
  const text = useText();
  return (
    <div className="banner held doubts" role="alert">
      <p>{title}</p>
      {doubts.length > 0 && (
        <>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt.kind}>{children(doubt)}</li>
            ))}
          </ul>
          <label className="check">
            <input type="checkbox" name="checked" /> {text("network.checked")}
          </label>
        </>
      )}
    </div>
  );
}
