import { Status, type StatusMark } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { VersionState } from "#domain/versions/state.ts";

const marks: Readonly<Record<VersionState, StatusMark>> = {
  frozen: "time",
  cleared: "half",
  "in a procedure": "half",
  adopted: "half",
  issued: "full",
  returned: "alert",
  reopened: "empty",
};

/** What has become of a version, in words. */
export function VersionStateWords({ state }: { state: VersionState }) {
  const text = useText();
  return <Status mark={marks[state]}>{text(`version.state.${state}`)}</Status>;
}
