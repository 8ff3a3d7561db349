import { useEffect, useState } from "react";

/**
 * Code in a chunk of its own, loaded once the page runs in a browser; undefined until it is there. Not by React's
 * `lazy`, which would show something else first even where the code has come. `load` must stay the same function.
 */
export function useLateCode<Code extends object>(load: () => Promise<Code>): Code | undefined {
  const [code, setCode] = useState<Code>();
  // Code that comes later is no markup.
  useEffect(() => {
    void load().then((loaded) => setCode(loaded));
  }, [load]);
  return code;
}
