import type { PartyInRoom } from "#app/components/room/live-room-page.ts";
import { useLocale } from "#app/locales/messages.tsx";
import type { CaptureHead } from "#domain/interventions/capture.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Language } from "#domain/register/register.ts";
import { languages } from "#domain/register/register.ts";
import { listed } from "#domain/text/lists.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { useMemo } from "react";

export type RoomNames = {
  readonly codeOf: (party: PartyId) => string;
  readonly nameOf: (party: PartyId) => string;
  /** Who a capture says has spoken; undefined while nobody is named. */
  readonly speakerOf: (head: CaptureHead) => SpeakerInRoom | undefined;
};

/** `subject` begins the sentence of a line, as the report would print it: "The Netherlands". */
export type SpeakerInRoom = { readonly code?: string; readonly name: string; readonly subject: string };

/**
 * Codes and names of everybody who can speak, in the language of the page where the register has one; and as the report
 * names them, spelt as it is.
 */
export function useRoomNames(parties: readonly PartyInRoom[], spelling: Spelling): RoomNames {
  const locale = useLocale();
  return useMemo(() => {
    const language: Language = languages.find((known) => known === locale) ?? "en";
    const byId = new Map(parties.map((party) => [party.id, party]));
    const codeOf = (party: PartyId) => byId.get(party)?.names.code ?? party;
    const nameOf = (party: PartyId) => byId.get(party)?.names[language] ?? party;
    const subjectOf = (spoke: readonly PartyId[]) =>
      capitalFirst(
        listed(
          spoke.map((party) => byId.get(party)?.inReport ?? party),
          spelling,
        ),
      );
    return {
      codeOf,
      nameOf,
      speakerOf: ({ party, parties: several, written }) => {
        if (several) return { name: several.map(nameOf).join(", "), subject: subjectOf(several) };
        if (typeof party === "string") return { code: codeOf(party), name: nameOf(party), subject: subjectOf([party]) };
        return written === undefined ? undefined : { name: written, subject: written };
      },
    };
  }, [parties, spelling, locale]);
}
