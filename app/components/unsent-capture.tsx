import { CaptureForm } from "#app/components/capture-form.tsx";
import type { CaptureChoices, CaptureToWrite } from "#app/components/capture-values.ts";
import { Empty } from "#app/components/empty.tsx";
import { refusalWords } from "#app/components/refusal.tsx";
import { useText } from "#app/locales/use-text.ts";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";

type Loaded = { readonly home: string; readonly capture: CaptureToWrite; readonly choices: CaptureChoices };

/** The form again, with all that was typed, where it could not be sent; otherwise why it is not shown. */
export function UnsentCapture({ loaded }: { loaded?: Loaded | null }) {
  const text = useText();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const typed = isRouteErrorResponse(error) && status === 503 ? typedIn(error.data) : undefined;
  if (loaded && typed) {
    const submission = { status: "error", initialValue: typed } as const;
    return <CaptureForm key={loaded.capture.id} {...loaded} result={{ submission, isUnsent: true }} />;
  }
  const { title, remedy } = refusalWords(status);
  return <Empty title={text(title)}>{text(remedy)}</Empty>;
}

/** What unsentAction threw along; undefined where a server or a proxy refused with the same status. */
function typedIn(data: unknown): Record<string, string> | undefined {
  const typed: unknown = typeof data === "object" && data !== null && "typed" in data ? data.typed : undefined;
  if (typeof typed !== "object" || typed === null) return undefined;
  return Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
