import type { PersonHere } from "#app/check-in/list.ts";
import { useCheckInDesk } from "#app/components/presence/check-in-context.ts";
import { ReplacementForm } from "#app/components/presence/replacement-form.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { Status } from "#app/components/status.tsx";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useState } from "react";

/** Somebody at the desk: one tap checks them in, one more takes it back. */
export function PersonRow({ person, how, isOfList }: PersonRowProps) {
  const text = useText();
  const { checkIn, list } = useCheckInDesk();
  const { id, name, party, isHead, isAccepted, arrivedAt } = person;
  const delegation = list.delegations.find((one) => one.party === party);
  const [isReplacing, setReplacing] = useState(false);
  const isHere = arrivedAt !== undefined;
  return (
    <li className="person">
      <span className="who">
        <RecordText>{name}</RecordText>
        <span className="sub">
          {!isOfList && delegation && <RecordText>{delegation.name}</RecordText>}
          {isHead && <span>{text("check_in.head")}</span>}
          {!isAccepted && <span className="undecided">{text("check_in.undecided")}</span>}
          {isHere && <Arrival person={person} arrivedAt={arrivedAt} />}
        </span>
      </span>
      {!isHere && !isReplacing && (
        <button className="button quiet" type="button" onClick={() => setReplacing(true)}>
          {text("check_in.somebody_else")} <HearName name={name} />
        </button>
      )}
      <button
        className={isHere ? "button" : "button primary"}
        type="button"
        onClick={() => void (isHere ? checkIn.takeBack(id, how) : checkIn.checkIn(id, how))}
      >
        {text(isHere ? "check_in.take_back" : "check_in.check_in")} <HearName name={name} />
      </button>
      {isReplacing && <ReplacementForm person={person} close={() => setReplacing(false)} />}
    </li>
  );
}

export type PersonRowProps = {
  readonly person: PersonHere;
  readonly how: "code" | "name" | "list";
  /** It stands under its delegation, which is not named again. */
  readonly isOfList: boolean;
};

/** Of whom the button is, for whoever hears it alone. */
function HearName({ name }: { name: string }) {
  return (
    <span className="hear">
      <RecordText>{name}</RecordText>
    </span>
  );
}

function Arrival({ person, arrivedAt }: { person: PersonHere; arrivedAt: string }) {
  const text = useText();
  const language = useLanguage();
  const { timeZone } = useCheckInDesk();
  const time = language.date(new Date(arrivedAt), {
    ...{ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  return (
    <Status mark={person.isWaiting ? "half" : "full"}>
      {text(person.isWaiting ? "check_in.here_waiting" : "check_in.here", { time })}
    </Status>
  );
}
