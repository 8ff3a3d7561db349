import type { PointsOnPage } from "#app/components/points/points-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";

type Props = { readonly sources: readonly string[]; readonly known: PointsOnPage["sources"] };

/** The lines on which a point rests: who, where, with which words. */
export function PointSources({ sources, known }: Props) {
  const text = useText();
  const here = sources.flatMap((id) => (known[id] ? [[id, known[id]] as const] : []));
  if (here.length === 0) return <p className="small quiet">{text("points.no_sources")}</p>;
  return (
    <ul className="sources">
      {here.map(([id, { speaker, session, words, to }]) => (
        <li key={id}>
          <b>
            <a href={to}>{speaker === undefined ? text("screen.unnamed") : <RecordText>{speaker}</RecordText>}</a>
          </b>{" "}
          <span className="small quiet">
            <SessionName session={session} />
          </span>
          <p className="document">{words === "" ? text("points.to_draft") : <RecordText>{words}</RecordText>}</p>
        </li>
      ))}
    </ul>
  );
}
