export type Visitor = {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields: Record<string, string> | BodyInit, headers?: Record<string, string>): Promise<Response>;
};

/** Somebody with a browser of their own, which keeps cookies and follows no redirect; asks as a page of ours does. */
export function aVisitor(url: string, ...given: readonly (readonly [name: string, value: string])[]): Visitor {
  const cookies = new Map(given);
  return {
    cookies,
    get: (path, headers) => ask(path, { headers }),
    post: (path, fields, headers) =>
      ask(path, { method: "POST", body: isFields(fields) ? new URLSearchParams(fields) : fields, headers }),
  };

  async function ask(path: string, { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> }) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url + path, {
      ...{ ...init, redirect: "manual" },
      headers: { "Sec-Fetch-Site": "same-origin", ...(cookie && { cookie }), ...headers },
    });
    for (const header of answer.headers.getSetCookie()) keep(header);
    return answer;
  }

  function keep(header: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    if (value === "") cookies.delete(name);
    else cookies.set(name, value);
  }
}

const isFields = (fields: Record<string, string> | BodyInit): fields is Record<string, string> =>
  Object.getPrototypeOf(fields) === Object.prototype;

/** The text of a page without what is new in each answer. */
export async function pageOf(answer: Response): Promise<string> {
  const nonce = /nonce-([^']+)/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "none";
  return (await answer.text()).replaceAll(nonce, "NONCE");
}

/** The headers of an answer without what is new in each. */
export function headersOf({ headers }: Response): Record<string, string> {
  const isNew = new Set(["date", "x-request-id", "etag"]);
  return Object.fromEntries(
    [...headers]
      .filter(([name]) => !isNew.has(name))
      .map(([name, value]) => [name, value.replace(/nonce-[^']+/g, "NONCE").replace(/=[\w-]{43}(?=;)/g, "=SECRET")]),
  );
}
