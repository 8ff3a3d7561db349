import type { Party, Register } from "#domain/register/register.ts";

/** The parties of the dialogue itself, without those that are known for reading other papers only. */
export function ownParties({ parties }: Register): readonly Party[] {
  return parties.filter(({ outside }) => outside !== true);
}
