import type { HeldOnPage } from "#app/components/accounts/held.tsx";
import type { OpenHouse } from "#app/components/house/house-links.tsx";

/** Present where the one who looks on may take it away. */
export type Withdrawal = { readonly asksReason: boolean };

export type HoldingOnPage = {
  readonly id: string;
  readonly held: HeldOnPage;
  readonly from: string;
  readonly until: string | null;
  readonly withdrawal?: Withdrawal;
};

export type AccountOnPage = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly lastSeenAt?: string;
  /** Absent for those who may not know. */
  readonly proofs?: { readonly passkeys: number; readonly authenticator: boolean };
  readonly held: readonly HoldingOnPage[];
  readonly maySignOut: boolean;
  readonly mayForgetProofs: boolean;
};

export type InvitationInList = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly held: HeldOnPage;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly withdrawal?: Withdrawal;
};

export type AccountsOnPage = {
  readonly search: string;
  readonly page: number;
  readonly pages: number;
  /** How many the actor may know of, and how many of them were searched for. */
  readonly all: number;
  readonly found: number;
  readonly mayInvite: boolean;
  readonly house: OpenHouse;
  readonly accounts: readonly AccountOnPage[];
  readonly invitations: readonly InvitationInList[];
};
