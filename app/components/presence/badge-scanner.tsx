import { useCheckInDesk } from "#app/components/presence/check-in-context.ts";
import { PersonRow } from "#app/components/presence/person-row.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useEffect, useRef, useState } from "react";

/** Reads badges while it is open: whoever holds theirs before the camera is checked in, and stands below by name. */
export function BadgeScanner() {
  const text = useText();
  const { checkIn, people } = useCheckInDesk();
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState<string>();
  const read = people.find((person) => person.code === code);

  const seen = (found: string) => {
    setCode(found);
    const person = people.find((one) => one.code === found);
    if (person && person.arrivedAt === undefined) void checkIn.checkIn(person.id, "code");
  };
  return (
    <div className="scanner">
      <button className="button" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text(isOpen ? "check_in.camera_close" : "check_in.camera_open")}
      </button>
      {isOpen && <Camera seen={seen} />}
      <div aria-live="assertive">
        {read && (
          <ul>
            <PersonRow person={read} how="code" isOfList={false} />
          </ul>
        )}
        {code !== undefined && !read && <p className="problem">{text("check_in.code_unknown")}</p>}
      </div>
    </div>
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
  return <video ref={video} muted playsInline aria-label={text("check_in.camera")} />;
}
