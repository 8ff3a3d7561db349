/** A key as a browser tells of it; `code` is the place on the board, whatever the layout writes there. */
export type RoomKey = {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

/** What is said of a capture after F9. */
export const whats = [
  "line",
  "question",
  "answer",
  "decision",
  "procedural",
  "verbatim",
  "verb",
  "pin",
  "to check",
  "off the record",
  "capacity",
  "on behalf of",
  "in reply to",
  "not attributed",
  "sibling",
  "history",
] as const;
export type What = (typeof whats)[number];

export type RoomAct =
  | { readonly kind: "next" | "list" | "help" | "earlier" | "later" | "live end" }
  /** Opens the field in which somebody is looked for. */
  | { readonly kind: "find" }
  | { readonly kind: "nth"; readonly nth: number }
  | { readonly kind: "again" | "chair" | "secretariat" | "unidentified" | "cancel" }
  | { readonly kind: "what"; readonly what: What };

/** What the next key means: nothing special, who, what, or which of both after the leader that needs no F-keys. */
export type KeyState = "idle" | "leader" | "who" | "naming" | "what";

/** In one browser: single letters act only after a leader, and both leaders can be switched off (WCAG 2.1.4). */
export type KeySettings = { readonly hasLeaders: boolean; readonly hasSecondLeader: boolean };

export type Pressed = {
  readonly state: KeyState;
  readonly act?: RoomAct;
  /** The key has done its work and writes nothing. */
  readonly isTaken: boolean;
};

const letterOf: Readonly<Record<string, What>> = {
  KeyL: "line",
  KeyQ: "question",
  KeyA: "answer",
  KeyD: "decision",
  KeyP: "procedural",
  KeyV: "verbatim",
  KeyR: "verb",
  KeyC: "pin",
  KeyO: "off the record",
  KeyK: "capacity",
  KeyB: "on behalf of",
  KeyT: "in reply to",
  KeyN: "not attributed",
  KeyS: "sibling",
  KeyH: "history",
  Slash: "to check",
};

/** How a key of the table above is printed. */
export const letters: ReadonlyMap<What, string> = new Map(
  Object.entries(letterOf).map(([code, what]) => [what, code === "Slash" ? "?" : code.slice(3)]),
);

const modifiers = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Fn", "FnLock", "Process"]);

/** What a key means in the room. Pure: the page keeps the state and does the acts. */
export function press(state: KeyState, key: RoomKey, settings: KeySettings): Pressed {
  if (modifiers.has(key.key)) return { state, isTaken: false };
  if (key.key === "Escape" && state !== "idle") return { state: "idle", act: { kind: "cancel" }, isTaken: true };
  const chord = chordOf(key, settings);
  // F8 inside of F8 is a speaker whom nobody knows.
  if (chord && !(state === "who" && chord.state === "who")) return chord;
  // A chord of the browser's or of a screen reader's ends what was begun and stays theirs.
  if (key.ctrl || key.alt || key.meta) return { state: state === "naming" ? "naming" : "idle", isTaken: false };
  switch (state) {
    case "idle":
    case "naming":
      return { state, isTaken: false };
    case "leader":
      return afterSecondLeader(key);
    case "who":
      return who(key);
    case "what":
      return what(key);
  }
}

function chordOf(key: RoomKey, { hasLeaders, hasSecondLeader }: KeySettings): Pressed | undefined {
  const { code, ctrl, alt, shift, meta } = key;
  const isPlain = !ctrl && !alt && !shift && !meta;
  if (code === "F1" && isPlain) return done({ kind: "help" });
  // Command+Enter on a Mac, where Ctrl+Enter opens the menu of the right button.
  if (isEnter(key) && ctrl !== meta && !alt && !shift) return done({ kind: "next" });
  if (code === "ArrowUp" && alt && !ctrl && !shift && !meta) return done({ kind: "earlier" });
  if (code === "ArrowDown" && alt && !ctrl && !shift && !meta) return done({ kind: "later" });
  if (key.key === "Escape" && isPlain) return { state: "idle", act: { kind: "live end" }, isTaken: false };
  if (hasLeaders && isPlain) {
    if (code === "F2") return done({ kind: "list" });
    if (code === "F8") return { state: "who", act: { kind: "find" }, isTaken: true };
    if (code === "F9") return { state: "what", isTaken: true };
  }
  // The key to the right of L: no browser, system or screen reader has it with Ctrl; Macs need Fn for F-keys.
  if (hasSecondLeader && code === "Semicolon" && ctrl && !alt && !shift && !meta)
    return { state: "leader", isTaken: true };
  return undefined;
}

/** The digit of the F-key that it stands for: Ctrl+; 8 is F8. */
function afterSecondLeader({ code }: RoomKey): Pressed {
  switch (digitOf(code)) {
    case 1:
      return done({ kind: "help" });
    case 2:
      return done({ kind: "list" });
    case 8:
      return { state: "who", act: { kind: "find" }, isTaken: true };
    case 9:
      return { state: "what", isTaken: true };
    default:
      return { state: "idle", isTaken: true };
  }
}

function who(key: RoomKey): Pressed {
  if (key.code === "F8") return done({ kind: "unidentified" });
  if (isEnter(key)) return done({ kind: "again" });
  const digit = key.shift && !/^\d$/.test(key.key) ? undefined : digitOf(key.code);
  if (digit === 0) return done({ kind: "chair" });
  if (digit === 9) return done({ kind: "secretariat" });
  if (digit !== undefined) return done({ kind: "nth", nth: digit });
  // All else belongs to the field, which has the focus by now.
  return { state: "naming", isTaken: false };
}

function what({ code, key }: RoomKey): Pressed {
  const meant = key === "?" ? "to check" : letterOf[code];
  return meant === undefined ? { state: "idle", isTaken: true } : done({ kind: "what", what: meant });
}

const done = (act: RoomAct): Pressed => ({ state: "idle", act, isTaken: true });
const isEnter = ({ key, code }: RoomKey) => key === "Enter" || code === "Enter" || code === "NumpadEnter";
const digitOf = (code: string) => (/^(?:Digit|Numpad)\d$/.test(code) ? Number(code.at(-1)) : undefined);
