import type { Pages } from "#app/server/pages.ts";
import { stepsOf } from "#app/server/route-pattern.ts";
import type { AppLoadContext, RequestHandler, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";

type WithSteps = { readonly id: string; readonly steps: readonly string[] };

/**
 * Answers as Remix does, among the routes that lie on the way to the path alone. For each page Remix lays all routes
 * of the house out anew, and a pattern for each, some eight times over: for two hundred routes that was two fifths of
 * the work of a request. What lies on the way to no part of the path can match none.
 */
export function answering({ build, isDevelopment }: Pages): RequestHandler {
  if (typeof build === "function") return createRequestHandler(build, isDevelopment ? "development" : "production");
  const all = createRequestHandler(build, "production");
  const routes = Object.values(build.routes).map((route) => ({ id: route.id, steps: stepsOf(route, build.routes) }));
  const near = new Map<string, RequestHandler>();
  return (request: Request, context?: AppLoadContext) => {
    const steps = plainSteps(new URL(request.url).pathname);
    if (steps === undefined) return all(request, context);
    const ids = routes.filter((route) => leadsTo(route, steps)).map(({ id }) => id);
    const key = ids.join(" ");
    const known = near.get(key) ?? createRequestHandler(withRoutes(build, new Set(ids)), "production");
    near.set(key, known);
    return known(request, context);
  };
}

/** Nothing that has to be decoded, and not what asks Remix about other paths than its own. */
function plainSteps(path: string): readonly string[] | undefined {
  if (path === "/__manifest" || !/^(\/|(\/[\w.~@:-]+)+)$/.test(path)) return undefined;
  const page = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  return page.toLowerCase().split("/").slice(1);
}

/** Are the steps of a route the first of a path, or as many of them as a parameter or the rest of it would take in? */
function leadsTo({ steps }: WithSteps, path: readonly string[]): boolean {
  return steps.every((step, at) => step === "*" || (step.startsWith(":") ? path[at] : path[at] === step.toLowerCase()));
}

function withRoutes(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const only = <Route>(routes: Readonly<Record<string, Route>>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
