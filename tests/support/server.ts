import type { Server, ServerDeps } from "#app/server/create-server.ts";
import { createServer } from "#app/server/create-server.ts";
import { createLog } from "#app/server/log.ts";
import { builtPages } from "#app/server/pages.ts";
import { openDatabase } from "#db/database/client.ts";
import { closePages } from "#tests/support/open-pages.ts";
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testKey } from "#tests/support/signed-in.ts";

export type TestServer = Server & { [Symbol.asyncDispose](): Promise<void> };

type Wishes = Partial<
  Pick<
    ServerDeps,
    | "db"
    | "key"
    | "demonstration"
    | "publicUrl"
    | "trustedProxies"
    | "log"
    | "judged"
    | "uploads"
    | "mail"
    | "wait"
    | "pace"
    | "unloadAfter"
  >
> & {
  now?: Date;
  /** A clock that goes on, or is put back. */
  clock?: () => Date;
};

/** A real server with the production build on a free port, over an empty database unless one is given. */
export async function startServer({
  now = new Date("2018-05-08T12:00:00Z"),
  ...wishes
}: Wishes = {}): Promise<TestServer> {
  const uploads = wishes.uploads ?? join(tmpdir(), `rapporteur-uploads-${randomUUID()}`);
  const server = await createServer({
    db: wishes.db ?? openDatabase(":memory:"),
    clock: wishes.clock ?? (() => now),
    log: wishes.log ?? createLog("silent"),
    key: wishes.key ?? testKey,
    uploads,
    judged: wishes.judged,
    demonstration: wishes.demonstration ?? false,
    mail: wishes.mail,
    publicUrl: wishes.publicUrl,
    trustedProxies: wishes.trustedProxies,
    wait: wishes.wait,
    pace: wishes.pace,
    unloadAfter: wishes.unloadAfter,
    pages: () => builtPages(),
  });
  await server.listen(0);
  const close = async () => {
    await closePages();
    await server.close();
    if (wishes.uploads === undefined) await rm(uploads, { recursive: true, force: true });
  };
  return { ...server, url: server.url, [Symbol.asyncDispose]: close };
}
