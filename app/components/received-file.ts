/** The file that an answer brings, with a word to `onPiece` about each piece as it comes. */
export function receivedFile({ body, headers }: Response, onPiece: (piece: Uint8Array) => void): Promise<Blob> {
  const counted = body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        onPiece(piece);
        controller.enqueue(piece);
      },
    }),
  );
  return new Response(counted, { headers }).blob();
}

/** Hands a file to the browser as if a link to it had been followed. */
export function saveFile(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: fileName });
  link.click();
  // The browser has taken its copy by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
