const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A Word file under its name, which nobody keeps on the way. */
export function wordFile(bytes: Uint8Array, fileName: string): Response {
  return new Response(new Blob([new Uint8Array(bytes)]), {
    headers: {
      "Content-Type": word,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(fileName),
      "Cache-Control": "no-store",
    },
  });
}

/** RFC 6266: the plain name for old programs, the exact one for all others. */
export function attachment(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/gu, "_");
  const exact = encodeURIComponent(fileName).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
