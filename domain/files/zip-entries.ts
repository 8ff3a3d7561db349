const headerSize = 30;
const entrySignature = 0x04034b50;

/**
 * Counts the entries of a zip file of ours while it arrives, piece after piece: each says before its data how long they
 * are. A search for the signature would also find what lies inside a packed file.
 */
export function countEntries(): (piece: Uint8Array) => number {
  const header = new Uint8Array(headerSize);
  let inHeader = 0;
  let left = 0;
  let whole = 0;
  let isDone = false;
  return (piece) => {
    for (let at = 0; at < piece.length && !isDone;) {
      if (left > 0) {
        const taken = Math.min(left, piece.length - at);
        at += taken;
        left -= taken;
        if (left === 0) whole++;
        continue;
      }
      const taken = Math.min(headerSize - inHeader, piece.length - at);
      header.set(piece.subarray(at, at + taken), inHeader);
      at += taken;
      inHeader += taken;
      if (inHeader < headerSize) continue;
      const view = new DataView(header.buffer);
      isDone = view.getUint32(0, true) !== entrySignature;
      left = view.getUint32(18, true) + view.getUint16(26, true) + view.getUint16(28, true);
      inHeader = 0;
    }
    return whole;
  };
}
