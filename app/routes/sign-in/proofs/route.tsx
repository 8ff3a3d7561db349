import { pageTitle } from "#app/components/page-title.ts";
import { ProofsPage } from "#app/components/sign-in/proofs-page.tsx";
import { proofsPage } from "#app/desk/sign-in/proofs-page.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("proofs.title")]);

/** One's own ways to sign in, and after a removal that was refused, why. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { own } = requireSignedIn(context, "/account/proofs");
  const kept = new URL(request.url).searchParams.get("kept");
  return { page: proofsPage(context, own), wasLastOne: kept === "last-one" };
}

export default function Proofs() {
  return <ProofsPage {...useLoaderData<typeof loader>()} />;
}
