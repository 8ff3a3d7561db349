import { Empty } from "#app/components/empty.tsx";
import { refusalWords } from "#app/components/refusal.tsx";
import type { RegisteringProps } from "#app/components/registering/registering-by-link.tsx";
import type { RegisteringOnPage } from "#app/components/registering/registering-on-page.ts";
import { typedIn } from "#app/components/typed-in.ts";
import { useText } from "#app/locales/use-text.ts";
import { languagesTicked } from "#domain/registering/sent.ts";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import type { ComponentType } from "react";

/** The form again, with all that was typed, where it could not be sent; otherwise why it is not shown. */
export function UnsentRegistration({
  page,
  show: Show,
}: {
  page?: RegisteringOnPage;
  show: ComponentType<RegisteringProps>;
}) {
  const text = useText();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const typed = isRouteErrorResponse(error) && status === 503 ? typedIn(error.data) : undefined;
  if (page && typed) return <Show page={page} result={{ problem: "unsent", problems: {}, typed: asTyped(typed) }} />;
  const { title, remedy } = refusalWords(status);
  return <Empty title={text(title)}>{text(remedy)}</Empty>;
}

const asTyped = (sent: Record<string, string>) => ({ ...sent, languages: languagesTicked(sent) });
