import { partyOf } from "#domain/register/find-party.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { twoLetters } from "#domain/register/base/two-letters.ts";
import { byDigit, latinOf, pickParties, type RoomKnows } from "#domain/register/pick-party.ts";
import { foldedForPicking, pickable } from "#domain/register/pickable.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const on = "2018-05-07";
const everybody = pickable(
  budapestProcess,
  budapestProcess.parties.filter(({ outside }) => !outside).map(({ id }) => id),
  on,
);
const nobody: RoomKnows = { present: new Set(), listed: new Set(), spoken: new Set() };

const picked = (text: string, room: Partial<RoomKnows> = {}) =>
  pickParties({ text }, everybody, { ...nobody, ...room }).map(({ id }) => id);

/** The keys under which these letters lie on a Latin keyboard. */
const keysOf = (letters: string) => [...letters].map((letter) => `Key${letter.toUpperCase()}`);

describe("the picker", () => {
  it.each([
    ["AU", "AUS"],
    ["at", "AUT"],
    ["tur", "TUR"],
    ["TR", "TUR"],
    ["FYROM", "MKD"],
    ["mkd", "MKD"],
    ["BiH", "BIH"],
    ["EU", "EU"],
    ["com", "european-commission"],
    ["EC", "european-commission"],
    ["ЕС", "EU"],
    ["u.k.", "GBR"],
    ["iom", "IOM"],
    ["МОМ", "IOM"],
  ])("takes the code %s for %s", (code, party) => {
    expect(picked(code)[0]).toBe(party);
  });

  it.each([
    ["austri", "AUT"],
    ["nether", "NLD"],
    ["the nether", "NLD"],
    ["pays-b", "NLD"],
    ["Autric", "AUT"],
    ["АВСТРИ", "AUT"],
    ["турц", "TUR"],
    ["herzeg", "BIH"],
    ["türk", "TUR"],
    ["turq", "TUR"],
    ["أرمي", "ARM"],
    ["ارمي", "ARM"],
    ["النمس", "AUT"],
    ["نمس", "AUT"],
    ["العرا", "IRQ"],
    ["عرا", "IRQ"],
    ["xyz", undefined],
  ])("takes the beginning %s of a name in any language for %s", (typed, party) => {
    expect(picked(typed)[0]).toBe(party);
  });

  it("offers an exact code before whoever sits in the room", () => {
    expect(picked("au", { present: new Set(["AUT"]) })).toEqual(["AUS", "AUT"]);
  });

  it("offers whoever is in the room first, then who is on the list, then who spoke before, then the rest", () => {
    const room = { present: new Set(["SVN"]), listed: new Set(["SVK"]), spoken: new Set(["SRB"]) };
    expect(picked("s", room).slice(0, 3)).toEqual(["SVN", "SVK", "SRB"]);
    expect(picked("s", { ...room, listed: new Set(["SRB"]) }).slice(0, 2)).toEqual(["SVN", "SRB"]);
  });

  it("offers a name that begins so before a later word that does", () => {
    const [first] = picked("her");
    expect(first).toBe("BIH");
    const order = picked("s");
    expect(order.indexOf("SRB")).toBeLessThan(order.indexOf("EEAS"));
  });

  it.each([
    ["пущ", "geo", "GEO"],
    ["ет", "tn", undefined],
    ["ферк", "aut", "AUT"],
    ["فعق", "tur", "TUR"],
    ["لثخ", "geo", "GEO"],
  ])("knows %s for the keys of %s on a layout left on", (text, letters, party) => {
    const found = pickParties({ text, keys: keysOf(letters) }, everybody, nobody);
    expect(found[0]?.id).toBe(party);
  });

  it("believes the letters before the keys", () => {
    // The keys of "ир" are those of BH, which is Bahrain's.
    const all = pickable(budapestProcess, ["BHR", "IRN", "IRQ"], on);
    const found = pickParties({ text: "ир", keys: keysOf("bh") }, all, nobody).map(({ id }) => id);
    expect(found).toEqual(["IRN", "IRQ", "BHR"]);
  });

  it("offers everybody while nothing is typed, whoever is in the room first", () => {
    expect(picked("")).toHaveLength(everybody.length);
    expect(picked("", { present: new Set(["TUR"]) })[0]).toBe("TUR");
  });

  it("never offers anybody twice, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 6 }), fc.boolean(), (text, sits) => {
        const ids = picked(text, { present: new Set(sits ? ["TUR", "IOM"] : []) });
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it("finds every party by each of its codes and each of its names", () => {
    for (const { id, codes, forms } of everybody)
      for (const form of [...codes, ...forms])
        expect([form, picked(form)]).toEqual([form, expect.arrayContaining([id])]);
  });
});

describe("the codes of two letters", () => {
  const nameOf = new Intl.DisplayNames("en", { type: "region" });
  const states = budapestProcess.parties.filter(({ kind }) => kind === "state");

  it("are there for every state, each once", () => {
    expect(states.filter(({ id }) => !twoLetters.has(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(twoLetters.values()).size).toBe(twoLetters.size);
  });

  it("are those of the state that bears the name", () => {
    const other = states.filter((state) => {
      const known = state.names.en.map(({ short }) => foldedForPicking(short));
      const named = foldedForPicking(nameOf.of(twoLetters.get(state.id) ?? "ZZ") ?? "");
      return !known.some((name) => name === named || name.split(" ")[0] === named.split(" ")[0]);
    });
    // Those that the register knows by another name than CLDR; each pair was looked up in ISO 3166-1.
    expect(other.map(({ id }) => `${id} ${twoLetters.get(id)}`).toSorted()).toEqual([
      ...["COD CD", "KNA KN", "KOR KR", "LAO LA", "LCA LC", "PRK KP", "PSE PS", "RUS RU", "SYR SY", "TZA TZ"],
      ...["VAT VA", "VCT VC", "VNM VN"],
    ]);
  });
});

describe("the keys of a keyboard", () => {
  it("write Latin letters whatever layout is on, and nothing for what is no letter", () => {
    expect(latinOf(["KeyG", "KeyE", "ShiftLeft", "Digit4", "Space", "KeyO"])).toBe("ge o");
  });
});

describe("the digits", () => {
  const party = (id: string | null) => ({ party: id });

  it("stand for those who wait, then for the last nine who spoke, nine in all and each once", () => {
    expect(
      byDigit([{ party: "SRB" }, { party: "TUR" }], [party("GEO"), party("SRB"), party(null), party("BIH")]),
    ).toEqual(["SRB", "TUR", "GEO", "BIH"]);
    expect(byDigit([], [..."ABCDEFGHIJKL"].map(party))).toEqual([..."ABCDEFGHI"]);
  });
});

describe("the delegations of the meeting in Sarajevo", () => {
  it("are told apart by three letters of their names, all but Australia and Austria", () => {
    const read = readRecord(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
    if (!("record" in read)) throw new Error("The demonstration's record does not read.");
    const ids = (read.record.participants?.delegations ?? []).flatMap(({ party }) => party ?? []);
    const delegations = pickable(budapestProcess, ids, on);
    // Organisations go by their letters.
    const names = delegations.map(({ id, names: { en } }) =>
      foldedForPicking(partyOf(budapestProcess, id).acronym ?? en),
    );
    const isAlone = (name: string) => names.filter((other) => other.startsWith(name.slice(0, 3))).length === 1;
    const first = names.filter((name, index) => {
      const [found] = pickParties({ text: name.slice(0, 3) }, delegations, nobody);
      return found === delegations[index];
    });

    process.stdout.write(
      `Sarajevo 2018: ${names.filter(isAlone).length} of ${names.length} names are unique within three letters; ` +
        `after three letters the picker has ${first.length} of ${names.length} in the first place.\n`,
    );
    expect(names).toHaveLength(36);
    expect(names.filter((name) => !isAlone(name)).toSorted()).toEqual(["australia", "austria"]);
  });
});
