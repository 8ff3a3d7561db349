type Asked = { readonly invitedAt: string; readonly remindedAt: string | null; readonly declinedAt: string | null };

const day = 24 * 60 * 60 * 1000;

/** Has a party neither named anybody nor said that it will not come? */
export function isWithoutAnswer({ declinedAt }: Pick<Asked, "declinedAt">, hasNominated: boolean): boolean {
  return declinedAt === null && !hasNominated;
}

/** Nobody is written to twice within a day: the instant at which it is over counts as after it. */
export function mayBeReminded({ invitedAt, remindedAt }: Pick<Asked, "invitedAt" | "remindedAt">, now: Date): boolean {
  return now.getTime() - Date.parse(remindedAt ?? invitedAt) >= day;
}
