import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { Field } from "#app/components/field.tsx";
import type { HeldOnPage } from "#app/components/accounts/held.tsx";
import { Held } from "#app/components/accounts/held.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

export type InvitationOnPage =
  | { readonly state: "unknown" | "used" | "void" | "expired" }
  | {
      readonly state: "open";
      readonly name: string;
      readonly address: string;
      /** Empty where the operator of the installation invites. */
      readonly invitedBy: string;
      readonly held: HeldOnPage;
    };

type Problem = "name" | "unknown" | "used" | "expired";

/** Who invites one to what, and one's name: coming in takes one button. */
export function InvitationPage({ invitation, problem }: { invitation: InvitationOnPage; problem?: Problem }) {
  const text = useText();
  const state = problem !== undefined && problem !== "name" ? problem : invitation.state;
  if (state !== "open" || invitation.state !== "open") return <Spent state={state === "open" ? "used" : state} />;
  const { name, address, invitedBy, held } = invitation;
  return (
    <Entrance
      title={text("invitation.title")}
      lead={
        invitedBy === ""
          ? text("invitation.by_operator")
          : text.rich("invitation.by", { name: <RecordText>{invitedBy}</RecordText> })
      }
    >
      <p className="held">
        <Held held={held} />
      </p>
      <Form method="post" className="asks" discover="none">
        <Field
          id="name"
          label={text("invitation.name")}
          state={{ errorId: "name-problem", errors: problem && [problem] }}
          problems={{ name: "invitation.name_wrong" }}
        >
          <input
            className="input"
            id="name"
            name="name"
            defaultValue={name}
            autoComplete="name"
            maxLength={200}
            required
            dir="auto"
            aria-invalid={problem === "name"}
            aria-describedby={problem && "name-problem"}
          />
        </Field>
        <p className="quiet">{text.rich("invitation.address", { address: <bdi>{address}</bdi> })}</p>
        <EntranceBar>{text("invitation.go")}</EntranceBar>
      </Form>
    </Entrance>
  );
}

function Spent({ state }: { state: "unknown" | "used" | "void" | "expired" }) {
  const text = useText();
  return (
    <Entrance title={text("invitation.spent")} lead={text(`invitation.${state}`)}>
      <p>
        <Link className="button" to="/sign-in">
          {text("sign_in.title")}
        </Link>
      </p>
    </Entrance>
  );
}
