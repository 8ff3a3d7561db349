import { useText } from "#app/locales/use-text.ts";

/** The hash of a text as people compare it: the first and the last groups of four, the whole of it for whoever hovers or copies. */
export function TextHash({ sha256 }: { sha256: string }) {
  const text = useText();
  const groups = sha256.match(/.{1,4}/gu) ?? [];
  return (
    <bdi className="text-hash" data-record="" title={sha256} aria-label={text("version.hash_label", { sha256 })}>
      {`${groups.slice(0, 4).join(" ")} … ${groups.slice(-2).join(" ")}`}
    </bdi>
  );
}
