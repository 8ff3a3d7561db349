import { useText } from "#app/locales/use-text.ts";

/** Ticks everybody of a form at once; the one thing about ticking that needs a script. */
export function TickAll({ name = "id", isTicked = false }: { name?: string; isTicked?: boolean }) {
  const text = useText();
  return (
    <label className="check">
      <input type="checkbox" defaultChecked={isTicked} onChange={({ currentTarget }) => tickAll(currentTarget, name)} />{" "}
      {text("delegations.tick_all")}
    </label>
  );
}

function tickAll({ checked, form }: HTMLInputElement, name: string): void {
  for (const box of form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []) box.checked = checked;
}
