import type { KeyState, Pressed, RoomKey } from "#domain/interventions/room-keys.ts";
import { press } from "#domain/interventions/room-keys.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const on = { hasLeaders: true, hasSecondLeader: true };
const plain = { ctrl: false, alt: false, shift: false, meta: false };
const key = (code: string, given: Partial<RoomKey> = {}): RoomKey => ({ key: code, code, ...plain, ...given });

/** Presses the keys one after the other, and returns what the last did. */
function pressAll(...keys: readonly RoomKey[]): Pressed {
  return keys.reduce<Pressed>(({ state }, next) => press(state, next, on), { state: "idle", isTaken: false });
}

/** Keys that browsers, systems and screen readers have, as they are pressed outside of a leader. */
const othersKeys: readonly RoomKey[] = [
  ...["KeyC", "KeyV", "KeyX", "KeyZ", "KeyA", "KeyF", "KeyP", "KeyJ", "KeyL", "KeyT", "KeyW", "KeyN", "KeyR", "KeyD"],
  ...["Digit0", "Digit1", "Digit9", "Minus", "Equal", "Space", "Tab", "Home", "End", "ArrowLeft", "ArrowUp"],
].flatMap((code) => [
  key(code, { ctrl: true }),
  key(code, { meta: true }),
  key(code, { ctrl: true, shift: true }),
  key(code, { ctrl: true, alt: true }),
]);
const screenReaders = ["Insert", "CapsLock", "NumpadInsert", "F3", "F4", "F5", "F6", "F7", "F10", "F11", "F12", "Tab"];

const states: readonly KeyState[] = ["idle", "leader", "who", "naming", "what"];
const codes = fc.constantFrom(
  ...["F1", "F2", "F8", "F9", "Enter", "Escape", "Digit0", "Digit5", "Digit9", "KeyA", "KeyZ", "Slash", "Semicolon"],
  ...["ArrowUp", "ArrowDown", "Tab", "Backspace", "Shift", "NumpadEnter", "Numpad3", "Quote", "BracketLeft"],
);
const anyKey: fc.Arbitrary<RoomKey> = fc.record({
  key: codes,
  code: codes,
  ctrl: fc.boolean(),
  alt: fc.boolean(),
  shift: fc.boolean(),
  meta: fc.boolean(),
});

describe("the keys of the room", () => {
  it("call the next speaker with one chord, and anybody near with two keys", () => {
    expect(pressAll(key("Enter", { ctrl: true })).act).toEqual({ kind: "next" });
    expect(pressAll(key("F8"), key("Digit3", { key: "3" })).act).toEqual({ kind: "nth", nth: 3 });
    expect(pressAll(key("F8"), key("F8")).act).toEqual({ kind: "unidentified" });
    expect(pressAll(key("F8"), key("Enter")).act).toEqual({ kind: "again" });
    expect(pressAll(key("F8"), key("Digit0", { key: "0" })).act).toEqual({ kind: "chair" });
    expect(pressAll(key("F8"), key("Digit9", { key: "9" })).act).toEqual({ kind: "secretariat" });
  });

  it.each([
    ["Latin", "q", "KeyQ", "question"],
    ["Cyrillic", "й", "KeyQ", "question"],
    ["Arabic", "ض", "KeyQ", "question"],
    ["Cyrillic", "щ", "KeyO", "off the record"],
    ["any layout that writes it elsewhere", "?", "Comma", "to check"],
  ])("lie in the same place in %s letters: %s", (_layout, written, code, what) => {
    expect(pressAll(key("F9"), key(code, { key: written })).act).toEqual({ kind: "what", what });
  });

  it("do the same without F-keys, after Ctrl and the key to the right of L", () => {
    const leader = key("Semicolon", { key: ";", ctrl: true });
    expect(pressAll(leader, key("Digit8", { key: "8" }), key("Digit2", { key: "2" })).act).toEqual({
      kind: "nth",
      nth: 2,
    });
    expect(pressAll(leader, key("Digit9", { key: "9" }), key("KeyC", { key: "c" })).act).toEqual({
      kind: "what",
      what: "pin",
    });
  });

  it("leave letters alone until a leader was pressed, and again after it", () => {
    for (const code of ["KeyQ", "KeyL", "Slash", "Digit8"]) {
      expect(press("idle", key(code), on)).toEqual({ state: "idle", isTaken: false });
      expect(pressAll(key("F9"), key("KeyL"), key(code)).isTaken).toBe(false);
    }
  });

  it("are all off where they are switched off, but for those with Ctrl, Alt and F1", () => {
    const off = { hasLeaders: false, hasSecondLeader: false };
    for (const pressed of [key("F2"), key("F8"), key("F9"), key("Semicolon", { ctrl: true })])
      expect(press("idle", pressed, off)).toEqual({ state: "idle", isTaken: false });
  });

  it("take no chord of a browser, a system or a screen reader", () => {
    for (const state of states)
      for (const pressed of [...othersKeys, ...screenReaders.map((code) => key(code, { ctrl: true }))])
        expect(press(state, pressed, on).isTaken, `${state}: ${JSON.stringify(pressed)}`).toBe(false);
    for (const code of screenReaders) expect(press("idle", key(code), on).isTaken, code).toBe(false);
  });

  it("come back to nothing from every state by Esc", () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 12 }), (keys) => {
        expect(pressAll(...keys, key("Escape")).state).toBe("idle");
      }),
    );
  });

  it("swallow a letter after F9 that means nothing, so that it is not written", () => {
    expect(pressAll(key("F9"), key("KeyZ"))).toEqual({ state: "idle", isTaken: true });
  });
});
