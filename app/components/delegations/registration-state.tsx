import { Status, type StatusMark } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RegistrationState } from "#domain/delegations/registration.ts";

const marks: Readonly<Record<RegistrationState, StatusMark>> = {
  nominated: "empty",
  registered: "half",
  accepted: "full",
  refused: "alert",
  withdrawn: "empty",
  replaced: "empty",
};

/** Where a registration stands, in a word. */
export function RegistrationStateWord({ state }: { state: RegistrationState }) {
  const text = useText();
  return <Status mark={marks[state]}>{text(`delegations.state.${state}`)}</Status>;
}
