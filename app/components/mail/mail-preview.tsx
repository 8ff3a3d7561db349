import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { ReactNode } from "react";

/** The mail of an invitation as it will leave; what is not there yet stands in a dashed frame. */
export function MailPreview({ name, by, house, held }: { name?: string; by: string; house: string; held?: string }) {
  const text = useText();
  const shown = (value: string | undefined, missing: string) =>
    value ? <RecordText>{value}</RecordText> : <Blank>{missing}</Blank>;
  return (
    <section className="mail-preview" aria-label={text("inviting.preview")}>
      <h2 className="label">{text("inviting.preview")}</h2>
      <p className="subject">
        {text.rich("invitation.mail.subject", { held: shown(held, text("inviting.function")) })}
      </p>
      <div className="body">
        {text.rich("invitation.mail.body", {
          name: shown(name, text("inviting.name")),
          by: <RecordText>{by}</RecordText>,
          house: <RecordText>{house}</RecordText>,
          held: shown(held, text("inviting.function")),
          link: <Blank>{text("inviting.link")}</Blank>,
        })}
      </div>
    </section>
  );
}

function Blank({ children }: { children: ReactNode }) {
  return <span className="chip blank">{children}</span>;
}
