import type { PartyInRoom } from "#app/components/room/live-room-page.ts";
import { useLocale } from "#app/locales/messages.tsx";
import type { CaptureHead } from "#domain/interventions/capture.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Language } from "#domain/register/register.ts";
import { languages } from "#domain/register/register.ts";
import { useMemo } from "react";

export type RoomNames = {
  readonly codeOf: (party: PartyId) => string;
  readonly nameOf: (party: PartyId) => string;
  /** Who a capture says has spoken; undefined while nobody is named. */
  readonly speakerOf: (head: CaptureHead) => { readonly code?: string; readonly name: string } | undefined;
};

/** Codes and names of everybody who can speak, in the language of the page where the register has one. */
export function useRoomNames(parties: readonly PartyInRoom[]): RoomNames {
  const locale = useLocale();
  return useMemo(() => {
    const language: Language = languages.find((known) => known === locale) ?? "en";
    const byId = new Map(parties.map((party) => [party.id, party]));
    const codeOf = (party: PartyId) => byId.get(party)?.names.code ?? party;
    const nameOf = (party: PartyId) => byId.get(party)?.names[language] ?? party;
    return {
      codeOf,
      nameOf,
      speakerOf: ({ party, parties: several, written }) => {
        if (several) return { name: several.map(nameOf).join(", ") };
        if (typeof party === "string") return { code: codeOf(party), name: nameOf(party) };
        return written === undefined ? undefined : { name: written };
      },
    };
  }, [parties, locale]);
}
