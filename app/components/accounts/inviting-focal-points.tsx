import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** How many focal points cannot come in yet, and the one act that writes to them all; nothing leaves before it is read. */
export function InvitingFocalPoints({
  dialogueId,
  count,
  isNobodyLeft,
}: {
  dialogueId: string;
  count: number;
  isNobodyLeft: boolean;
}) {
  const text = useText();
  if (count === 0)
    return isNobodyLeft ? (
      <div className="banner" role="status">
        <p>{text("contacts.all_invited")}</p>
      </div>
    ) : null;
  return (
    <Form
      className="banner no-print"
      method="post"
      action={`/dialogues/${dialogueId}/focal-point-invitations`}
      discover="none"
      reloadDocument
    >
      <p>{text("contacts.uninvited", { count })}</p>
      <span className="end">
        <button className="button" type="submit">
          {text("contacts.invite_all", { count })}
        </button>
      </span>
    </Form>
  );
}
