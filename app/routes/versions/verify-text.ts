import { requireChecking } from "#app/desk/versions/checking.server.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The canonical text, byte for byte what was hashed. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  const { version } = requireChecking({ params, context });
  return new Response(version.text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
