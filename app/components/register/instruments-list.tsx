import { RecordText } from "#app/components/record-text.tsx";
import { Section } from "#app/components/section.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Instrument } from "#domain/register/register.ts";

export type InstrumentInBrief = Pick<Instrument, "id" | "title" | "adoptedOn" | "partNoun" | "parts" | "source">;

/** The instruments a meeting can be devoted to, each with its parts under their own numbers. */
export function InstrumentsList({ instruments }: { instruments: readonly InstrumentInBrief[] }) {
  const text = useText();
  const days = useDays();
  return (
    <Section title={text("register.instruments")}>
      {instruments.map(({ id, title, adoptedOn, partNoun, parts, source }) => (
        <div className="instrument" key={id}>
          <h3>
            <RecordText>{title}</RecordText>
          </h3>
          <p className="faint">
            {text.rich("register.adopted", { day: <RecordText>{days.day(adoptedOn)}</RecordText> })}
            {"; "}
            <RecordText>{source}</RecordText>
          </p>
          <details>
            <summary>
              {text.rich("register.parts", { number: parts.length, noun: <RecordText>{partNoun}</RecordText> })}
            </summary>
            <ol>
              {parts.map((part) => (
                <li key={part.number} value={part.number}>
                  <RecordText>{part.title}</RecordText>
                </li>
              ))}
            </ol>
          </details>
        </div>
      ))}
    </Section>
  );
}
