import { Empty } from "#app/components/empty.tsx";
import { refusalWords } from "#app/components/house/refusal.tsx";
import { typedIn } from "#app/components/typed-in.ts";
import { useText } from "#app/locales/use-text.ts";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";

/** All that was typed in the form that a route could not send; undefined where it failed with something else. */
export function useUnsent(): Record<string, string> | undefined {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 503 ? typedIn(error.data) : undefined;
}

/** Why a page is not shown, and what helps. */
export function Refused() {
  const text = useText();
  const { title, remedy } = refusalWords(useRouteError());
  return <Empty title={text(title)}>{text(remedy)}</Empty>;
}
