import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { Body } from "#domain/register/register.ts";

export type ChairInBrief = {
  readonly name: string;
  readonly as: "chair" | "co-chair";
  readonly from: string | null;
  readonly until?: string;
};
export type BodyInBrief = {
  readonly id: string;
  readonly name: string;
  readonly level: Body["level"];
  readonly chairs: readonly ChairInBrief[];
};

/** The bodies of a dialogue and who chairs each of them on the day. */
export function BodiesTable({ bodies }: { bodies: readonly BodyInBrief[] }) {
  const text = useText();
  return (
    <Section title={text("bodies.title")} note={text("bodies.note")}>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col">{text("bodies.body")}</th>
            <th scope="col">{text("bodies.level")}</th>
            <th scope="col">{text("bodies.chair")}</th>
            <th scope="col">{text("bodies.period")}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map(({ id, name, level, chairs }) => (
            <tr key={id}>
              <th scope="row">
                <RecordText>{name}</RecordText>
              </th>
              <td data-label={text("bodies.level")}>{text(`bodies.level.${level}`)}</td>
              <td data-label={text("bodies.chair")}>
                <Chairs chairs={chairs} />
              </td>
              <td className="nowrap" data-label={text("bodies.period")}>
                {chairs[0] && <Period chair={chairs[0]} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** "Turkey; Co-Chair Hungary", or the word for nobody. */
export function Chairs({ chairs }: { chairs: readonly ChairInBrief[] }) {
  const text = useText();
  if (chairs.length === 0) return <span className="faint">{text("bodies.no_chair")}</span>;
  return (
    <span>
      {chairs.map(({ name, as }, index) => (
        <span key={name}>
          {index > 0 && "; "}
          {as === "co-chair" ? (
            text.rich("bodies.co_chair", { name: <RecordText>{name}</RecordText> })
          ) : (
            <RecordText>{name}</RecordText>
          )}
        </span>
      ))}
    </span>
  );
}

function Period({ chair: { from, until } }: { chair: ChairInBrief }) {
  const years = `${from?.slice(0, 4) ?? ""}\u00A0–${until === undefined ? "" : `\u00A0${until.slice(0, 4)}`}`;
  return <RecordText>{years}</RecordText>;
}
