import { RecordText } from "#app/components/record-text.tsx";
import type { RegisteringProps } from "#app/components/registering/registering-by-link.tsx";
import { RegisteringForm } from "#app/components/registering/registering-form.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

const titles = { own: "registering.change_own_title", other: "registering.change_title" } as const;

/** The form inside the house: one's own registration, or that of somebody for whom one answers. */
export function RegistrationChange({ page, result }: RegisteringProps) {
  const text = useText();
  return (
    <div className="column registration">
      <p>
        <Link to={page.action.replace(/[/]change$/u, "")}>{text("registering.back_to_stored")}</Link>
      </p>
      <h1>{text(page.isOwn && page.isFirst ? "registering.title" : titles[page.isOwn ? "own" : "other"])}</h1>
      <p className="lead">
        <RecordText>{`${page.party} · ${page.meeting.title}`}</RecordText>
      </p>
      <RegisteringForm page={page} result={result} />
    </div>
  );
}
