import { builtPages } from "#app/server/pages.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { matchRoutes } from "@remix-run/react";
import type { ServerBuild } from "@remix-run/node";

/** A route as the server answers it. */
export type HouseRoute = {
  readonly id: string;
  readonly isIndex: boolean;
  readonly hasLoader: boolean;
  readonly hasAction: boolean;
  /** It has a page, and is not a resource alone. */
  readonly isPage: boolean;
};

/** A path with the values of its parameters, and the routes that answer there, the outermost first. */
export type Address = {
  readonly pattern: string;
  readonly path: string;
  readonly values: readonly string[];
  readonly routes: readonly HouseRoute[];
};

type BuiltRoute = ServerBuild["routes"][string];

/** All routes of the build that the server serves. */
export async function houseRoutes(): Promise<readonly HouseRoute[]> {
  return Object.values((await built()).routes).map(routeOf);
}

function routeOf({ id, index, module }: BuiltRoute): HouseRoute {
  const { loader, action, default: page } = module;
  const has = { hasLoader: loader !== undefined, hasAction: action !== undefined, isPage: page !== undefined };
  return { id, isIndex: index === true, ...has };
}

async function built(): Promise<ServerBuild> {
  const { build } = await builtPages();
  return typeof build === "function" ? build() : build;
}

/** Every path of every route, with the ids that stand in the database. Throws at a parameter that nobody told of. */
export async function addressesOf(db: OpenDatabase): Promise<readonly Address[]> {
  const { routes } = await built();
  const tree = branchesOf(routes, undefined);
  const patterns = [...new Set(Object.values(routes).map((route) => patternOf(route, routes)))];
  return patterns.flatMap((pattern) =>
    valuesFor(db, pattern).map((values) => {
      const path = filled(pattern, values);
      const matches = matchRoutes(tree, path) ?? [];
      const answering = matches.flatMap(({ route }) => routes[route.id] ?? []);
      return { pattern, path, values, routes: answering.map(routeOf) };
    }),
  );
}

type Branch = { id: string; path?: string; index?: false; children: Branch[] } | { id: string; index: true };

function branchesOf(routes: ServerBuild["routes"], parentId: string | undefined): Branch[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, index } : { id, path, children: branchesOf(routes, id) }));
}

function patternOf(route: BuiltRoute, routes: ServerBuild["routes"]): string {
  const steps: string[] = [];
  for (let at: BuiltRoute | undefined = route; at; at = at.parentId === undefined ? undefined : routes[at.parentId])
    if (at.path) steps.unshift(at.path);
  return `/${steps.join("/")}`;
}

/** A pattern with values in the places of its parameters. */
export function filled(pattern: string, values: readonly string[]): string {
  let at = 0;
  return pattern.replaceAll(/:\w+|\*/g, (name) => (name === "*" ? "nowhere/at-all" : (values[at++] ?? name)));
}

/** The parameters that stand together in a path: what belongs together in the database. */
const together: Readonly<Record<string, string>> = {
  "": "SELECT 1 WHERE false",
  dialogueId: "SELECT id FROM dialogues",
  meetingId: "SELECT id FROM meetings",
  "meetingId sessionId": "SELECT meeting_id, id FROM sessions",
  "meetingId sessionId itemId":
    "SELECT s.meeting_id, s.id, json_extract(i.value, '$.id') FROM sessions s, json_each(s.items) i",
  "meetingId sessionId interventionId": "SELECT meeting_id, session_id, id FROM interventions",
  "meetingId sessionId captureId": "SELECT meeting_id, session_id, id FROM captures",
  "meetingId sessionId turnId": "SELECT meeting_id, session_id, id FROM turns",
  "meetingId sessionId waitingId": "SELECT meeting_id, session_id, id FROM list_of_speakers",
  "meetingId paper": "SELECT id, 'badges.docx' FROM meetings",
  "meetingId paperId": "SELECT meeting_id, id FROM meeting_papers",
  "meetingId paperId fileId":
    "SELECT p.meeting_id, p.id, f.id FROM meeting_papers p JOIN meeting_paper_files f ON f.paper_id = p.id",
  "meetingId remarkId": "SELECT meeting_id, id FROM remarks",
  "meetingId interventionId": "SELECT meeting_id, id FROM interventions",
  "meetingId correctionId": "SELECT meeting_id, id FROM line_corrections",
  "meetingId sessionId party":
    "SELECT DISTINCT s.meeting_id, s.id, r.party FROM sessions s JOIN remarks r ON r.meeting_id = s.meeting_id",
  "meetingId personId": "SELECT DISTINCT meeting_id, person_id FROM holdings WHERE meeting_id IS NOT NULL",
  "meetingId pointId": "SELECT meeting_id, id FROM points",
  "meetingId proposalId": "SELECT meeting_id, id FROM point_proposals",
  "meetingId registrationId": "SELECT meeting_id, id FROM registrations",
  "meetingId versionId": "SELECT meeting_id, id FROM versions",
  "meetingId party": "SELECT DISTINCT meeting_id, party FROM registrations",
  "meetingId uploadId":
    "SELECT m.id, u.id FROM meetings m JOIN uploads u ON u.dialogue_id = m.dialogue_id AND u.purpose = 'people list' WHERE m.state IN ('registration', 'closed')",
  "meetingId importId": "SELECT meeting_id, id FROM registration_imports",
  "meetingId dispatchId": "SELECT meeting_id, id FROM dispatches",
  versionId: "SELECT id FROM versions",
  messageId: "SELECT id FROM messages",
  mailId: "SELECT id FROM mails",
  "dialogueId contactId": "SELECT dialogue_id, id FROM contacts",
  "dialogueId party": "SELECT DISTINCT dialogue_id, party FROM contacts",
  "dialogueId listId": "SELECT dialogue_id, id FROM distribution_lists",
  "dialogueId importId": "SELECT dialogue_id, id FROM contact_imports",
  "dialogueId uploadId": "SELECT dialogue_id, id FROM uploads",
  personId: "SELECT id FROM people",
  holdingId: "SELECT id FROM holdings",
  invitationId: "SELECT id FROM invitations",
  deviceId: "SELECT id FROM device_sessions",
  passkeyId: "SELECT id FROM passkeys",
  token: `SELECT '${"A".repeat(43)}'`,
};

const parametersOf = (pattern: string) => (pattern.match(/:\w+/g) ?? []).map((name) => name.slice(1)).join(" ");

function valuesFor({ $client }: OpenDatabase, pattern: string): readonly (readonly string[])[] {
  const names = parametersOf(pattern);
  const query = together[names];
  if (query === undefined) throw new Error(`No test knows which values ":${names}" of ${pattern} can have.`);
  if (names === "") return [[]];
  const rows = $client.prepare(query).raw().all() as unknown[][];
  return rows.map((row) => row.map(String));
}
