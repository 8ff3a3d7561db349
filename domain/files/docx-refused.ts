/** Why no words are taken out of a file. */
export type DocxFault =
  /** It is no Word document, or not a whole one. */
  | "broken"
  /** It, or what is packed in it, is larger than any statement. */
  | "too large"
  /** It holds what no statement needs and attacks are made of: macros, document types, other files' text. */
  | "unsafe"
  /** Reading it took more time or memory than is given. */
  | "too hard";

export class DocxRefused extends Error {
  readonly fault: DocxFault;

  constructor(fault: DocxFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
