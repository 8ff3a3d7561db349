import { useText } from "#app/locales/use-text.ts";

export type Coverage = { readonly reflected: number; readonly toDraft: number; readonly fragments: number };

/** How much of what was noted stands in the report: in words, and as a measured bar. */
export function Coverage({ coverage: { reflected, toDraft, fragments } }: { coverage: Coverage }) {
  const text = useText();
  const all = reflected + toDraft + fragments;
  const share = (count: number) => `${all === 0 ? 0 : (100 * count) / all}%`;
  return (
    <div className="cover">
      <p>
        <b>{text("report.reflected", { reflected, all })}</b>{" "}
        <span className="quiet">{text("report.not_reflected", { toDraft, fragments })}</span>
      </p>
      <svg className="progress" aria-hidden="true">
        <rect className="done" x="0" y="0" height="100%" width={share(reflected)} />
        <rect className="left" x={share(reflected)} y="0" height="100%" width={share(toDraft)} />
        <rect className="part" x={share(reflected + toDraft)} y="0" height="100%" width={share(fragments)} />
      </svg>
    </div>
  );
}
