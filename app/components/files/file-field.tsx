import type { ReactNode } from "react";

/** Chooses one file, with what it may be and why the last one was not taken. */
export function FileField({ id, label, accept, help, problem }: FileFieldProps) {
  const [helpId, wrongId] = [`${id}-help`, `${id}-wrong`];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        type="file"
        id={id}
        name="file"
        accept={accept}
        required
        aria-describedby={problem === undefined ? helpId : `${helpId} ${wrongId}`}
        aria-invalid={problem !== undefined || undefined}
      />
      <p className="help" id={helpId}>
        {help}
      </p>
      {problem !== undefined && (
        <p className="wrong" id={wrongId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

type FileFieldProps = {
  readonly id: string;
  readonly label: string;
  /** Kinds of file, as the browser's dialogue takes them. */
  readonly accept: string;
  readonly help: string;
  readonly problem: ReactNode;
};
