/** One thing wrong with a record: where, and one sentence that names it and the remedy. */
export type RecordProblem = {
  /** "sessions[2].interventions[0].party"; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
};

export type Path = readonly PropertyKey[];

/** `["sessions", 2, "title"]` as "sessions[2].title"; keys that are no plain words stand in brackets and quotes. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    const key = String(step);
    if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `${text}[${shown(key)}]`;
    return text === "" ? key : `${text}.${key}`;
  }, "");
}

/** A value as a sentence may quote it: as JSON writes it, cut after sixty characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
