import { pageTitle } from "#app/components/page-title.ts";
import { Refusal } from "#app/components/house/refusal.tsx";
import { lacksSecondProof } from "#app/desk/access/who-asks.server.ts";
import { locales } from "#app/locales/locales.ts";
import { useLocale } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { NonceContext } from "#app/nonce.ts";
import { demonstrationPeople } from "#db/demo/people.ts";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import { useContext } from "react";
import plainPage from "./live/plain-page.ts?worker&url";
import styles from "./styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches);

/** Who looks on, in which language, and in a demonstration the people whose place can be taken. */
export function loader({ context }: LoaderFunctionArgs) {
  const actor = context.signedIn?.person;
  return {
    locale: context.locale,
    actor: actor ? { id: actor.id, name: actor.name } : null,
    lacksSecondProof: lacksSecondProof(context),
    demonstration: context.demonstration
      ? {
          people: demonstrationPeople.map(({ id, name, functions }) => ({ id, name, function: functions[0].function })),
        }
      : null,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const text = useText();
  const nonce = useContext(NonceContext);
  const isPlain = useMatches().some(isPlainPage);
  return (
    <html lang={locale} dir={locales[locale].direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* Vite reads it to give the modules it preloads later the same nonce. */}
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
        {isPlain && (
          <noscript>
            <meta httpEquiv="refresh" content="15" />
          </noscript>
        )}
      </head>
      <body>
        <a className="skip" href="#main">
          {text("page.skip")}
        </a>
        {children}
        {isPlain ? (
          <script type="module" src={plainPage} nonce={nonce} suppressHydrationWarning />
        ) : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/**
 * Does the page do without the application? Pages that are read on telephones and room screens load one small script
 * of their own instead, and each click there is a new page.
 */
function isPlainPage({ data }: { readonly data: unknown }): boolean {
  return typeof data === "object" && data !== null && "isPlain" in data && data.isPlain === true;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <Refusal />;
}
