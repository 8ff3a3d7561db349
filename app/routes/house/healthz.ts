/** For whoever watches the server: it runs and answers. */
export function loader(): Response {
  return new Response("ok", { headers: { "Content-Type": "text/plain" } });
}
