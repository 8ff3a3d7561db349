import type { CheckInDone, CheckInList } from "#app/check-in/list.ts";

/**
 * Tells the server what was done here, and hears who is there. "down" where it could not be reached or failed: then it is
 * not known whether it heard.
 */
export async function tell(home: string, acts: readonly CheckInDone[]): Promise<CheckInList | "down" | "refused"> {
  const form = new URLSearchParams({ acts: JSON.stringify(acts), now: new Date().toISOString() });
  const answer = await answered(`${home}/check-ins.json`, acts.length === 0 ? {} : { method: "POST", body: form });
  if (answer === undefined) return "down";
  if (answer.redirected || refusals.includes(answer.status)) return "refused";
  return answer.ok ? ((await listIn(answer)) ?? "down") : "down";
}

/** What is said to whoever may not do this, or is not signed in. Everything else may be otherwise in a moment. */
const refusals: readonly number[] = [401, 403, 404];

/** The same for somebody who came instead; "wrong" where a field is. */
export async function tellReplacement(
  home: string,
  { registrationId, id, form }: { readonly registrationId: string; readonly id: string; readonly form: FormData },
): Promise<CheckInList | "not-possible" | "wrong" | "down"> {
  const body = new URLSearchParams({ id });
  for (const [name, value] of form) if (typeof value === "string") body.set(name, value);
  const address = `${home}/check-ins/${encodeURIComponent(registrationId)}/replacement`;
  const answer = await answered(address, { method: "POST", body });
  if (answer === undefined || answer.status >= 500) return "down";
  if (answer.status === 422) return "wrong";
  if (!answer.ok || answer.redirected) return "not-possible";
  return (await listIn(answer)) ?? "down";
}

/** A network that lets nothing through says nothing either: whoever stands at the desk would wait for minutes. */
const patience = 10_000;

async function answered(address: string, request: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(address, { ...request, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}

/** Undefined where the line was cut in the middle. */
async function listIn(answer: Response): Promise<CheckInList | undefined> {
  try {
    return (await answer.json()) as CheckInList; // our own server wrote it
  } catch {
    return undefined;
  }
}
