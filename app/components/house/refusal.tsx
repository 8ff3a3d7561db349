import type { MessageId } from "#app/locales/messages.tsx";
import { outOfTurn } from "#app/out-of-turn.ts";
import { useText } from "#app/locales/use-text.ts";
import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";

/** What this page needs of the root's data; the root shows this page itself. */
type LookingOn = {
  readonly actor: { readonly id: string } | null;
  readonly lacksSecondProof: boolean;
  readonly demonstration: object | null;
};

type Words = { readonly title: MessageId; readonly remedy: MessageId };

const failure: Words = { title: "refusal.500.title", remedy: "refusal.500.remedy" };
const wordsByStatus: Readonly<Record<number, Words>> = {
  401: { title: "refusal.401.title", remedy: "refusal.401.remedy" },
  403: { title: "refusal.403.title", remedy: "refusal.403.remedy" },
  404: { title: "refusal.404.title", remedy: "refusal.404.remedy" },
};

const notNow: Words = { title: "refusal.not_now.title", remedy: "refusal.not_now.remedy" };

/** The words for what a route failed with: what happened, and what to do now. */
export function refusalWords(error: unknown): Words {
  if (!isRouteErrorResponse(error)) return failure;
  return error.status === 403 && error.data === outOfTurn ? notNow : (wordsByStatus[error.status] ?? failure);
}

/** What stands in place of a page that is not shown: what happened, and what to do now. */
export function Refusal() {
  const error = useRouteError();
  const text = useText();
  const words = refusalWords(error);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { pathname } = useLocation();
  const meeting = words === notNow ? /^\/meetings\/([^/]+)\//u.exec(pathname)?.[1] : undefined;
  const root = useRouteLoaderData<LookingOn>("root");
  // Where nothing was loaded, as for a method that no page takes, there is not even nobody.
  const isNobody = root?.actor === null && root.demonstration === null;
  // Said of whoever asks, never of the page: it is the same whether the page exists or not.
  const isUnproven = root?.lacksSecondProof === true && status < 500;
  return (
    <main id="main">
      <h1>{text(isUnproven ? "refusal.unproven.title" : words.title)}</h1>
      <p>{text(isUnproven ? "refusal.unproven.remedy" : words.remedy)}</p>
      <p className="ways">
        {isUnproven && (
          <a href={`/sign-in/second?return=${encodeURIComponent(pathname)}`}>{text("refusal.second_proof")}</a>
        )}
        {meeting !== undefined && <a href={`/meetings/${meeting}`}>{text("refusal.meeting")}</a>}
        <a href="/">{text("refusal.home")}</a>
        {isNobody && status < 500 && (
          <a href={`/sign-in?return=${encodeURIComponent(pathname)}`}>{text("refusal.sign_in")}</a>
        )}
      </p>
    </main>
  );
}
