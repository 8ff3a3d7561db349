import type { OpenHouse } from "#app/components/house/house-links.tsx";
import { mayReadAudit } from "#app/desk/audit/audit-access.server.ts";
import { mayReadErasures } from "#app/desk/retention/erasures-access.server.ts";
import { mayReadRetention } from "#app/desk/retention/retention-page.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";

/** Which pages of the house itself whoever asks may read. */
export function openHouse(asker: Asker): OpenHouse {
  return { audit: mayReadAudit(asker), retention: mayReadRetention(asker), erasures: mayReadErasures(asker) };
}
