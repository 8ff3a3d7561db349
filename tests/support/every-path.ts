import { builtPages } from "#app/server/pages.ts";
import type { ServerBuild } from "@remix-run/node";

/** The build that the server of the tests serves. */
export async function theBuild(): Promise<ServerBuild> {
  const { build } = await builtPages();
  return typeof build === "function" ? build() : build;
}

const ids: Readonly<Record<string, string>> = {
  ":dialogueId": "budapest-process",
  ":meetingId": "sarajevo-2018",
  ":sessionId": "s2",
  ":interventionId": "i36",
  ":remarkId": "r1",
  ":party": "PAK",
};

/** A path of each route, with the demonstration's ids in the place of its parameters. */
export async function everyPath(): Promise<readonly string[]> {
  const { routes } = await theBuild();
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route === undefined ? "" : `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ""}`;
  };
  const paths = Object.keys(routes).map((id) => pathOf(id).replaceAll(/:\w+/g, (name) => ids[name] ?? "unknown"));
  return [...new Set(paths.map((path) => path || "/"))];
}
