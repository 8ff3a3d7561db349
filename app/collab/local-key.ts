/** Bytes as they lie in the browser's store. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

/** A key that this browser can use and nobody can take out of it. */
export function newLocalKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** `place` names where the bytes belong: moved elsewhere they cannot be opened. */
export async function seal(key: CryptoKey, place: string, bytes: Uint8Array): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) },
    key,
    new Uint8Array(bytes),
  );
  return { iv, data };
}

/** Undefined: another key's, another place's, or damaged. */
export async function unseal(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<Uint8Array | undefined> {
  try {
    const algorithm = { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, data));
  } catch {
    return undefined;
  }
}
