import { useText } from "#app/locales/use-text.ts";

/** So many of so many: in words, and as a measured bar beside them. */
export function Bar({ count, of }: { count: number; of: number }) {
  const text = useText();
  return (
    <span className="measure">
      {text("figures.of", { count, all: of })}
      <svg className="progress" aria-hidden="true">
        <rect className="done" x="0" y="0" height="100%" width={`${of === 0 ? 0 : (100 * count) / of}%`} />
      </svg>
    </span>
  );
}
