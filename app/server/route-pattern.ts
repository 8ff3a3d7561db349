import type { Pages } from "#app/server/pages.ts";
import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * Tells the path of a request by its route, "/meetings/:meetingId/report", for the log: what stands in the place of a
 * parameter may be a token that opens a door, or a name that somebody typed. So no new route can leak what nobody
 * remembered to leave out. What leads nowhere is "*".
 */
export function pathTeller(build: Pages["build"]): (path: string) => Promise<string> {
  let known: { readonly routes: Routes; readonly patterns: readonly string[] } | undefined;
  return async (path) => {
    const { routes } = typeof build === "function" ? await build() : build;
    if (known?.routes !== routes) known = { routes, patterns: patternsOf(routes) };
    return patternOf(path, known.patterns);
  };
}

/** Whole paths of routes, those first that say most: "/people" before "/:id" before "/*". */
function patternsOf(routes: Routes): readonly string[] {
  const paths = Object.values(routes).map((route) => `/${stepsOf(route, routes).join("/")}`);
  return [...new Set([...paths, ...livePaths])].toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** What the server answers itself, with a parameter in it. */
const livePaths = ["/live/meetings/:meetingId", "/live/meetings/:meetingId/since"];

/** The steps of the whole path that leads to a route, as its parents and it give them. */
export function stepsOf(route: Routes[string] | undefined, routes: Routes): readonly string[] {
  if (route === undefined) return [];
  const { parentId, path } = route;
  const above = parentId === undefined ? [] : stepsOf(routes[parentId], routes);
  return path === undefined || path === "" ? above : [...above, ...path.split("/")];
}

const rankOf = (pattern: string) => (pattern.endsWith("*") ? 1000 : pattern.split(":").length);

function patternOf(path: string, patterns: readonly string[]): string {
  if (ownPaths.has(path)) return path;
  if (path.startsWith("/assets/")) return "/assets/*";
  const data = path.endsWith(".data") ? ".data" : "";
  const page = data === "" ? path : path.slice(0, -data.length).replace(/^\/_root$/, "/");
  const found = patterns.find((pattern) => isOf(page, pattern));
  return found === undefined || found === "/*" ? "*" : `${found}${data}`;
}

const ownPaths = new Set(["/__manifest", "/favicon.ico", "/favicon.svg"]);

function isOf(path: string, pattern: string): boolean {
  const given = path.split("/");
  const wanted = pattern.split("/");
  if (wanted.at(-1) === "*") return true;
  return (
    given.length === wanted.length &&
    wanted.every((step, at) => (step.startsWith(":") ? given[at] !== "" : step === given[at]))
  );
}
