import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

export type FieldState = { readonly errorId: string; readonly errors?: readonly string[] };

/** A control under its label, with what is wrong with it and what was stored meanwhile. */
export function Field({
  id,
  label,
  state,
  problems,
  help,
  children,
}: {
  id: string;
  label: ReactNode;
  state: FieldState;
  /** The words of each problem that the server can name. */
  problems?: Readonly<Record<string, MessageId>>;
  help?: ReactNode;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {help}
      {state.errors && state.errors.length > 0 && (
        <p className="wrong" id={state.errorId}>
          {state.errors.map((problem) => text(problems?.[problem] ?? "field.wrong")).join(" ")}
        </p>
      )}
    </div>
  );
}
