import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { onTestFinished } from "vitest";

const require = createRequire(import.meta.url);

/** Starts a program of this folder in a process of its own, and waits until it says that it begins its work. */
export async function begin(program: string, ...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [require.resolve(program), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await Promise.race([once(child.stdout, "data"), failure(child)]);
  return child;
}

/** Waits until a process is gone, and says by which signal. */
export async function gone(child: ChildProcess): Promise<NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode;
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`The process ended with ${String(code)} before it began.`);
}
