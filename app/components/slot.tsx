import type { Shown } from "#domain/floor/shown.ts";

/**
 * A place on a page that follows the floor: filled by the server, and by the page's script after that. The words are of
 * the record or chosen by the server, in a direction of their own.
 */
export function Slot({ name, shown, className }: { name: string; shown: Shown; className?: string }) {
  const place = shown[name];
  return (
    <bdi
      className={className}
      data-record=""
      data-slot={name}
      data-size={place?.size}
      dir="auto"
      hidden={place === undefined}
      lang={place?.lang}
      suppressHydrationWarning
    >
      {place?.text}
    </bdi>
  );
}
