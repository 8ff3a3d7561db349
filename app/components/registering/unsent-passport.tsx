import type { PassportOnPage } from "#app/components/registering/passport-on-page.ts";
import { PassportPage } from "#app/components/registering/passport-page.tsx";
import { Refused, useUnsent } from "#app/components/unsent.tsx";

/** The form again where it could not be sent; what was typed has not left this page, and is kept nowhere else. */
export function UnsentPassport({ page }: { page?: PassportOnPage }) {
  const typed = useUnsent();
  if (page && typed) return <PassportPage page={page} result={{ problems: {}, unsent: typed }} />;
  return <Refused />;
}
