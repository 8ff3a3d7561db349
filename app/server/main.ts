import { readEnvironment } from "#app/server/env.ts";
import { serve } from "#app/server/serve.ts";

try {
  const server = await serve({
    databaseFile: "data/demonstration.db",
    host: "127.0.0.1",
    demonstration: true,
    environment: readEnvironment(process.env),
  });
  process.stdout.write(`Rapporteur, a demonstration with invented people, is open at ${server.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
