/** A text of the record as its paragraphs. */
export function RecordParagraphs({ of, className }: { of: readonly string[]; className?: string }) {
  return (
    <div className={className === undefined ? "document" : `document ${className}`} dir="auto" data-record="">
      {of.map((paragraph, index) => (
        // Paragraphs have no ids and never move.
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
