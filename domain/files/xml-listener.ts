export type Attributes = Readonly<Record<string, string>>;

/** Hears of the elements of a part of a file, one after the other. */
export type Listener = {
  /** `parent` is the name of the element in which it stands. */
  readonly opened: (name: string, attributes: Attributes, parent: string) => void;
  readonly closed: (name: string) => void;
  readonly text?: (text: string, within: string) => void;
};
