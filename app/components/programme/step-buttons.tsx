import { Key } from "#app/components/room/key.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

type Props = { readonly action: string; readonly revision?: number; readonly hasKeys?: boolean };

/** Up and down, for whoever has neither a mouse nor the keys. */
export function StepButtons({ action, revision, hasKeys = false }: Props) {
  const text = useText();
  return (
    <Form className="steps" method="post" action={action} discover="none" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <button className="button" type="submit" name="to" value="up">
        {text("programme.up")} {hasKeys && <Key of="Alt ↑" />}
      </button>
      <button className="button" type="submit" name="to" value="down">
        {text("programme.down")} {hasKeys && <Key of="Alt ↓" />}
      </button>
    </Form>
  );
}
