import { pageTitle } from "#app/components/page-title.ts";
import { VisaLettersPage } from "#app/components/delegations/visa-letters-page.tsx";
import { visaLettersPage } from "#app/desk/registering/visa-letters.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Who gets a letter for a visa at a meeting. */
export function loader({ request, ...asked }: LoaderFunctionArgs) {
  return visaLettersPage(asked, new URL(request.url).searchParams);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(matches, (text) => [text("visa_letters.title"), page?.title]);

export default function VisaLettersRoute() {
  return <VisaLettersPage page={useLoaderData<typeof loader>()} />;
}
