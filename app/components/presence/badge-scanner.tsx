import { badgeSeen, type BadgeSeen } from "#app/check-in/badge.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useCheckInDesk } from "#app/components/presence/check-in-context.ts";
import { PersonRow } from "#app/components/presence/person-row.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useEffect, useRef, useState } from "react";

/** Reads badges while it is open: whoever holds theirs before the camera is checked in, and stands below by name. */
export function BadgeScanner() {
  const text = useText();
  const { checkIn, people, list } = useCheckInDesk();
  const [isOpen, setOpen] = useState(false);
  const [badge, setBadge] = useState<BadgeSeen>();

  const seen = (code: string) => {
    const found = badgeSeen(code, { people, list });
    setBadge(found);
    if (found.kind === "expected" && !found.wasHere) void checkIn.checkIn(found.personId, "code");
  };
  return (
    <div className="scanner">
      <button className="button" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text(isOpen ? "check_in.camera_close" : "check_in.camera_open")}
      </button>
      {isOpen && <Camera seen={seen} />}
      <div aria-live="assertive">{badge && <Badge badge={badge} />}</div>
    </div>
  );
}

/** What the last badge said, and of whom it is. */
function Badge({ badge }: { badge: BadgeSeen }) {
  const text = useText();
  const { people } = useCheckInDesk();
  if (badge.kind === "expected") {
    const person = people.find(({ id }) => id === badge.personId);
    return (
      <>
        {badge.wasHere && <p className="problem">{text("check_in.badge.again")}</p>}
        {person && (
          <ul>
            <PersonRow person={person} how="code" isOfList={false} />
          </ul>
        )}
      </>
    );
  }
  if (badge.kind !== "ended") return <p className="problem">{text(`check_in.badge.${badge.kind}`)}</p>;
  const { how, instead, name, delegation } = badge.ended;
  return (
    <p className="problem">
      {text.rich(how === "replaced" && instead === undefined ? "check_in.badge.withdrawn" : `check_in.badge.${how}`, {
        name: <RecordText key="name">{name}</RecordText>,
        delegation: <RecordText key="delegation">{delegation}</RecordText>,
        instead: <RecordText key="instead">{instead ?? ""}</RecordText>,
      })}
    </p>
  );
}

function Camera({ seen }: { seen: (code: string) => void }) {
  const text = useText();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(seen);
  const [isRefused, setRefused] = useState(false);
  // A camera is no markup: what it sees is told to the desk as it is by then.
  useEffect(() => {
    latest.current = seen;
  });
  useEffect(() => {
    const shown = video.current;
    let isClosed = false;
    let stop: (() => void) | undefined;
    const start = async () => {
      const { scanBadges } = await import("#app/check-in/scan-badges.ts");
      if (!shown || isClosed) return;
      stop = await scanBadges(shown, (code) => latest.current(code));
      if (isClosed) stop();
    };
    start().catch(() => setRefused(true));
    return () => {
      isClosed = true;
      stop?.();
    };
  }, []);
  if (isRefused) return <p className="problem">{text("check_in.camera_refused")}</p>;
  return (
    <>
      <video ref={video} muted playsInline aria-label={text("check_in.camera")} />
      <p className="quiet">{text("check_in.camera_hint")}</p>
    </>
  );
}
