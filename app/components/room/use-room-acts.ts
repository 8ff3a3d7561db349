import type { Giving, RoomParts } from "#app/components/room/giving.ts";
import { giving } from "#app/components/room/giving.ts";
import type { Listing } from "#app/components/room/listing.ts";
import { listing } from "#app/components/room/listing.ts";
import type { Noting } from "#app/components/room/noting.ts";
import { noting } from "#app/components/room/noting.ts";
import { useMemo } from "react";

export type RoomActs = Giving & Noting & Listing;

export function useRoomActs({ page, room, floorActs, view }: RoomParts): RoomActs {
  return useMemo(() => {
    const parts = { page, room, floorActs, view };
    return { ...giving(parts), ...noting(parts), ...listing(parts) };
  }, [page, room, floorActs, view]);
}
