import { useText } from "#app/locales/use-text.ts";

type Acts = {
  readonly home: string;
  /** Where whoever has not registered yet does so; absent once they have, or while nobody can. */
  readonly register?: string;
  readonly mayWrite: boolean;
};

/** What is due, in reach of the thumb: to register first, then to send a text. */
export function DelegateActs({ home, register, mayWrite }: Acts) {
  const text = useText();
  if (register === undefined && !mayWrite) return null;
  return (
    <div className="act-bar">
      {register !== undefined && (
        <a className="button primary" href={register}>
          {text("registering.go")}
        </a>
      )}
      {mayWrite && (
        <a className={register === undefined ? "button primary" : "button"} href={`${home}/remarks/new`}>
          {text("delegate.send")}
        </a>
      )}
    </div>
  );
}
