import { notFound } from "#app/refusals.server.ts";

/** An address that leads nowhere is answered in the same bytes as a thing one may not know of. */
export function loader(): never {
  notFound();
}

export default function NotFound() {
  return null;
}
