/**
 * The audit names a writer once a minute and text: each letter would bury everything else, and the log of the
 * document has each letter anyway.
 */
export function perMinute(): (key: string, now: Date) => boolean {
  const minutes = new Map<string, number>();
  return (key, now) => {
    const minute = Math.floor(now.getTime() / 60_000);
    if (minutes.get(key) === minute) return false;
    for (const [old, at] of minutes) if (at !== minute) minutes.delete(old);
    minutes.set(key, minute);
    return true;
  };
}
