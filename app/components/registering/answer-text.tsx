import type { FieldOnPage } from "#app/components/registering/registering-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { courtesies } from "#domain/delegations/registration.ts";
import { registrationLanguages } from "#domain/registering/sent.ts";
import { isIsoDate } from "#domain/text/dates.ts";

/** An answer as it was stored, in words. */
export function AnswerText({ field, answer }: { field: FieldOnPage; answer: string }) {
  const text = useText();
  const days = useDays();
  if (field.kind === "tick") return text(answer === "on" ? "registering.yes" : "registering.no");
  const courtesy = courtesies.find((one) => one === answer);
  if (field.kind === "courtesy" && courtesy) return <bdi>{text(`registering.courtesy.${courtesy}`)}</bdi>;
  if (answer === "") return <span className="quiet">{text("registering.nothing")}</span>;
  if (field.kind === "languages") {
    const spoken = registrationLanguages.filter((language) => answer.split(" ").includes(language));
    return spoken.map((language) => text(`registering.language.${language}`)).join(", ");
  }
  return <RecordText>{field.kind === "day" && isIsoDate(answer) ? days.day(answer) : answer}</RecordText>;
}
