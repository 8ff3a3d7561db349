import { auditVerify } from "#app/command-line/audit-verify.ts";
import { backup } from "#app/command-line/backup.ts";
import { check } from "#app/command-line/check.ts";
import type { Command, Surroundings, Typed } from "#app/command-line/command.ts";
import { Refusal } from "#app/command-line/command.ts";
import { demo } from "#app/command-line/demo.ts";
import { exportClosingPaper } from "#app/command-line/export-closing-paper.ts";
import { exportAgenda, exportPapers } from "#app/command-line/export-papers.ts";
import { exportRedline } from "#app/command-line/export-redline.ts";
import { passportKey } from "#app/command-line/passport-key.ts";
import { recordExport } from "#app/command-line/record-export.ts";
import { recordImport } from "#app/command-line/record-import.ts";
import { reportWrite } from "#app/command-line/report-write.ts";
import { restore } from "#app/command-line/restore.ts";
import { serve } from "#app/command-line/serve.ts";
import { userForgetProofs } from "#app/command-line/user-forget-proofs.ts";
import { userInvite } from "#app/command-line/user-invite.ts";
import { parseArgs } from "node:util";

const commands: readonly Command[] = [
  recordExport,
  recordImport,
  reportWrite,
  exportClosingPaper,
  exportRedline,
  exportAgenda,
  ...exportPapers,
  check,
  demo,
  backup,
  restore,
  auditVerify,
  userInvite,
  userForgetProofs,
  ...passportKey,
  serve,
];

/** Does what was typed after the program's name; throws Refusal where that cannot be done. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<void> {
  if (args.length === 0 || args[0] === "help" || args[0] === "--help") return surroundings.print(usage(surroundings));
  const command = commands.find(({ name }) => name.split(" ").every((word, index) => word === args[index]));
  if (command === undefined)
    throw new Refusal(surroundings.words("command.unknown", { typed: args.slice(0, 2).join(" ") }));
  await command.run(typedFor(command, args.slice(command.name.split(" ").length), surroundings), surroundings);
}

function typedFor(command: Command, args: readonly string[], { words }: Surroundings): Typed {
  const usageLine = `${command.name} ${command.usage}`.trim();
  const options = Object.fromEntries(
    Object.entries({ database: "text", json: "flag", ...command.options }).map(([name, type]) => [
      name,
      { type: type === "text" ? ("string" as const) : ("boolean" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const wanted = "record" in values || "file" in values ? 0 : command.operands;
    if (positionals.length !== wanted) throw new Refusal(words("command.usage", { usage: usageLine }));
    return { operands: positionals, options: values };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(words("command.usage", { usage: usageLine }));
  }
}

function usage({ words }: Surroundings): string {
  const lines = commands.map(({ name, usage: rest }) => `  ${name} ${rest}`.trimEnd());
  return [words("command.help.head"), ...lines, words("command.help.foot")].join("\n");
}
