import type { Command } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { fileOf, withNewDatabase } from "#app/command-line/database-of.ts";
import { readEnvironment } from "#app/server/env.ts";
import { PortTaken } from "#app/server/create-server.ts";
import { serve as start } from "#app/server/serve.ts";
import { holdsDemonstration } from "#db/demo/load.ts";

/** A real installation: never the demonstration, never one-click functions. */
export const serve: Command = {
  name: "serve",
  usage: "[--host ADDRESS]",
  operands: 0,
  options: { host: "text" },
  async run(typed, { words, print, env }) {
    const environment = readEnvironment({ ...env, NODE_ENV: "production" });
    const { publicUrl } = environment;
    if (publicUrl === undefined) throw new Refusal(words("command.serve.no-address"));
    const databaseFile = fileOf(typed);
    if (withNewDatabase(typed, holdsDemonstration))
      throw new Refusal(words("command.serve.demonstration", { file: databaseFile }));
    const host = typeof typed.options.host === "string" ? typed.options.host : "127.0.0.1";
    try {
      const server = await start({ databaseFile, host, demonstration: false, environment });
      print(words("command.serve.open", { address: publicUrl.href, url: server.url }));
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close().then(resolve));
      });
    } catch (error) {
      if (error instanceof PortTaken) throw new Refusal(error.message);
      throw error;
    }
  },
};
