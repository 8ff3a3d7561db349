/** Reaches for the storage of this tab. A browser may refuse to keep anything; pages work without. */
export function withStorage<Value>(reach: (storage: Storage) => Value): Value | undefined {
  try {
    return reach(sessionStorage);
  } catch {
    return undefined;
  }
}
