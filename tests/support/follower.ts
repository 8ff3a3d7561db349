import type { NewsHeard } from "#app/live/follow.ts";
import type { Visitor } from "#tests/support/visitor.ts";

/** A stream of news as a browser reads it. */
export type TestFollower = {
  readonly status: number;
  readonly headers: Headers;
  readonly heard: readonly NewsHeard[];
  /** The ids of the events as they stood in the stream. */
  readonly ids: readonly number[];
  readonly beats: () => number;
  readonly retry: () => number | undefined;
  readonly hasEnded: () => boolean;
  readonly cut: () => void;
};

/** Opens a stream of news of a meeting and reads it until it ends or is cut. */
export async function aFollower(
  visitor: Visitor,
  meetingId: string,
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Promise<TestFollower> {
  const answer = await visitor.get(`/live/meetings/${meetingId}${query}`, headers);
  const heard: NewsHeard[] = [];
  const ids: number[] = [];
  let beats = 0;
  let retry: number | undefined;
  let hasEnded = false;
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => {
    let rest = "";
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      const events = (rest + piece.value).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) take(Object.fromEntries(event.split("\n").map(fieldOf)));
    }
  };
  const take = ({ id, event, data, ...fields }: Record<string, string>) => {
    if (fields["retry"]) retry = Number(fields["retry"]);
    if (event === "beat") beats++;
    else if (data !== undefined) {
      ids.push(Number(id));
      heard.push(JSON.parse(data) as NewsHeard);
    }
  };
  void read()
    .catch(() => undefined) // cut by the server
    .finally(() => (hasEnded = true));
  return {
    ...{ status: answer.status, headers: answer.headers, heard, ids },
    ...{ beats: () => beats, retry: () => retry, hasEnded: () => hasEnded },
    cut: () => void reader?.cancel().catch(() => undefined),
  };
}

const fieldOf = (line: string): [string, string] => {
  const at = line.indexOf(": ");
  return [line.slice(0, at), line.slice(at + 2)];
};
