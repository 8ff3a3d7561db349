/** Throws 404, in the same bytes for what does not exist and for what one may not know of. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}
