import type { RegisteringProps } from "#app/components/registering/registering-by-link.tsx";
import type { RegisteringOnPage } from "#app/components/registering/registering-on-page.ts";
import { Refused, useUnsent } from "#app/components/unsent.tsx";
import { languagesTicked } from "#domain/registering/sent.ts";
import type { ComponentType } from "react";

type Shown = { readonly page?: RegisteringOnPage; readonly show: ComponentType<RegisteringProps> };

/** The form again, with all that was typed, where it could not be sent; otherwise why it is not shown. */
export function UnsentRegistration({ page, show: Show }: Shown) {
  const typed = useUnsent();
  if (!page || !typed) return <Refused />;
  const answers = { ...typed, languages: languagesTicked(typed) };
  return <Show page={page} result={{ problem: "unsent", problems: {}, typed: answers }} />;
}
