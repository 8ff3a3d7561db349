import { useText } from "#app/locales/use-text.ts";

/** Ticks everybody of a form at once; the one thing about ticking that needs a script. */
export function TickAll() {
  const text = useText();
  return (
    <label className="check">
      <input type="checkbox" onChange={(event) => tickAll(event.currentTarget)} /> {text("delegations.tick_all")}
    </label>
  );
}

function tickAll({ checked, form }: HTMLInputElement): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? []) box.checked = checked;
}
