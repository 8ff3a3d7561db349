import { Refusal } from "#app/command-line/command.ts";
import { run } from "#app/command-line/run.ts";
import { words } from "#app/command-line/words.ts";

try {
  await run(process.argv.slice(2), {
    env: process.env,
    clock: () => new Date(),
    print: (text) => process.stdout.write(`${text}\n`),
    words,
  });
} catch (error) {
  const line = error instanceof Refusal ? error.message : `${words("command.failed")} ${String(error)}`;
  process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, " ")}\n`);
  process.exitCode = 1;
}
