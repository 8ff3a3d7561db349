import { Entrance } from "#app/components/sign-in/entrance.tsx";
import { useText } from "#app/locales/use-text.ts";

/** What stands in place of the page once five codes were wrong. */
export function SignedOutForGuessing({ returnTo }: { returnTo: string }) {
  const text = useText();
  return (
    <Entrance title={text("second.ended")} lead={text("second.ended_remedy")}>
      <div className="entrance-bar">
        <a className="button primary" href={`/sign-in?return=${encodeURIComponent(returnTo)}`}>
          {text("second.begin_again")}
        </a>
      </div>
    </Entrance>
  );
}
