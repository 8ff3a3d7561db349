/** What the log says of an error. */
export type ErrorInLog = {
  readonly type: string;
  readonly code?: string;
  readonly at?: readonly string[];
  readonly cause?: ErrorInLog;
};

/**
 * Where an error was made and of what kind, without its message and without its own properties. A message quotes what it
 * stumbled over: the values of a statement, the line of a file, the address that is no address; no list of patterns
 * would tell all of those from harmless words. The frames of the stack and the code of SQLite or of the system
 * ("SQLITE_CONSTRAINT_UNIQUE", "ENOSPC") lead to the same line of the source, and hold nothing that anybody typed.
 */
export function errorInLog(error: unknown, depth = 0): ErrorInLog {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" && /^[A-Z][A-Z0-9_]*$/.test(error.code);
  return {
    type: /^\w{1,60}$/.test(error.name) ? error.name : "Error",
    // Narrowed above, which TypeScript does not carry through a constant.
    ...(code && { code: String((error as { code?: unknown }).code) }),
    at: framesOf(error),
    ...(error.cause !== undefined && depth < deepestCause && { cause: errorInLog(error.cause, depth + 1) }),
  };
}

const deepestCause = 4;

/**
 * The frames of a stack, which begins with the message. That may have several lines, one of which might pass for a
 * frame: so it is cut off, and where it no longer stands there as it was, nothing is told.
 */
function framesOf({ name, message, stack = "" }: Error): readonly string[] {
  const head = message === "" ? name : message;
  const at = stack.indexOf(head);
  if (at < 0) return [];
  const lines = stack.slice(at + head.length).split("\n");
  return lines.filter((line) => frame.test(line)).map((line) => line.trim());
}

const frame = /^ {4}at [^\n]+:\d+:\d+\)?$/;
