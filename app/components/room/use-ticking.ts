import { useEffect, useState } from "react";

/** One moment by two clocks, in milliseconds since 1970. */
export type Moment = { readonly byServer: number; readonly byThisComputer: number };

/** The moment, anew each second; at first the one at which the page was made. */
export function useTicking(serverNow: number): Moment {
  const [now, setNow] = useState<Moment>({ byServer: serverNow, byThisComputer: serverNow });
  useEffect(() => {
    const ahead = serverNow - Date.now();
    const tick = () => setNow({ byServer: Date.now() + ahead, byThisComputer: Date.now() });
    const timer = setInterval(tick, 1000);
    const first = setTimeout(tick);
    return () => {
      clearInterval(timer);
      clearTimeout(first);
    };
  }, [serverNow]);
  return now;
}
