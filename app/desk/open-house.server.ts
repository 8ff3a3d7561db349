import type { OpenHouse } from "#app/components/house-links.tsx";
import { mayReadAudit } from "#app/desk/audit-access.server.ts";
import { mayReadErasures } from "#app/desk/erasures-access.server.ts";
import { mayReadRetention } from "#app/desk/retention-page.server.ts";
import type { Asker } from "#app/desk/who-asks.server.ts";

/** Which pages of the house itself whoever asks may read. */
export function openHouse(asker: Asker): OpenHouse {
  return { audit: mayReadAudit(asker), retention: mayReadRetention(asker), erasures: mayReadErasures(asker) };
}
