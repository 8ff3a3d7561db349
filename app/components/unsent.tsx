import { Empty } from "#app/components/empty.tsx";
import { refusalWords } from "#app/components/house/refusal.tsx";
import { typedIn } from "#app/components/typed-in.ts";
import { useText } from "#app/locales/use-text.ts";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";

/** What a route failed with: a form that could not be sent, with all that was typed, or a refusal. */
export function useUnsent(): { status: number; typed?: Record<string, string> } {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return { status, typed: isRouteErrorResponse(error) && status === 503 ? typedIn(error.data) : undefined };
}

/** Why a page is not shown, and what helps. */
export function Refused({ status }: { status: number }) {
  const text = useText();
  const { title, remedy } = refusalWords(status);
  return <Empty title={text(title)}>{text(remedy)}</Empty>;
}
