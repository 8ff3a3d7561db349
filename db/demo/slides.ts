/** Pages of a presentation, each a title and lines of plain Latin letters. */
export type Slides = readonly { readonly title: string; readonly lines: readonly string[] }[];

/** The slides as a PDF file of the plainest kind: one font that every reader has, nothing packed. */
export function slidesPdf(slides: Slides): Uint8Array {
  const font = 3;
  const pageAt = (index: number) => 4 + 2 * index;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${slides.map((_, index) => `${pageAt(index)} 0 R`).join(" ")}] /Count ${slides.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...slides.flatMap((slide, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 474] /Resources << /Font << /F ${font} 0 R >> >> ` +
        `/Contents ${pageAt(index) + 1} 0 R >>`,
      stream(drawn(slide)),
    ]),
  ];
  return Buffer.from(withDirectory(objects), "latin1");
}

function drawn({ title, lines }: Slides[number]): string {
  const line = (text: string, size: number, y: number) =>
    `BT /F ${size} Tf 60 ${y} Td (${text.replaceAll(/[\\()]/g, "\\$&")}) Tj ET`;
  return [line(title, 30, 370), ...lines.map((text, index) => line(`- ${text}`, 19, 300 - 42 * index))].join("\n");
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** The objects of a PDF one after the other, and where each begins. */
function withDirectory(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const entries = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
