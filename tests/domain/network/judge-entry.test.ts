import { judgeEntry } from "#domain/network/judge-entry.ts";
import type { Contact, ContactEntry } from "#domain/network/contact.ts";
import { neighboursIn } from "#domain/network/neighbours.ts";
import { aContact } from "#tests/support/a-contact.ts";
import { describe, expect, it } from "vitest";

const parties = new Set(["SRB", "TUR"]);
const judged = (more: Partial<ContactEntry>, others: readonly Contact[] = [], contactId?: string) =>
  judgeEntry(aContact(more), { parties, neighbours: neighboursIn(others), contactId });

describe("an entry of a contact", () => {
  it.each([
    ["party", { party: "QQQ" }, "unknown"],
    ["party", { party: "" }, "missing"],
    ["name", { name: "" }, "missing"],
    ["name", { name: "=HYPERLINK(1)" }, "formula"],
    ["name", { name: "＝1+1" }, "formula"],
    ["name", { name: "Ana\u202e" }, "not one line"],
    ["function", { function: "x".repeat(301) }, "too long"],
    ["institution", { institution: "@SUM(A1)" }, "formula"],
    ["address", { address: "ana" }, "no address"],
    ["address", { address: "" }, "missing"],
    ["address", { address: "аna@example.org" }, "foreign letters"],
    ["address", { address: "ana@example.org,b@example.org" }, "no address"],
    ["from", { from: "8 May" }, "no day"],
    ["until", { until: "2018-02-30" }, "no day"],
    ["until", { until: "2017-12-31" }, "ends before it begins"],
  ] as const)("is refused where its %s is wrong: %o", (field, more, why) => {
    expect(judged(more).problems).toContainEqual({ field, why });
  });

  it.each([
    [{ address: "ana@gmial.com" }, { kind: "slip", meant: "ana@gmail.com" }],
    [{ address: "ana@ministry.con" }, { kind: "slip", meant: "ana@ministry.com" }],
    [{ name: "Аna Marin" }, { kind: "mixed letters", field: "name" }],
    [{ name: "СОРА Ana" }, { kind: "looks Latin", field: "name" }],
  ])("is doubted, and can be kept: %o", (more, doubt) => {
    expect(judged(more)).toEqual({ problems: [], doubts: [doubt] });
  });

  it.each(["Ана Марин", "أنا مارين", "Άννα Μαρίν", "Ms Emina PRIMJERIĆ", "Séverine O’Neill-D’Arc", "Ms Ana (Анна)"])(
    "is beyond doubt in letters of its own: %s",
    (name) => {
      expect(judged({ name })).toEqual({ problems: [], doubts: [] });
    },
  );

  it("is no second entry of the same person with the same address, whatever the letters", () => {
    const known = aContact({ id: "known", name: "Mara Primer", address: "M.PRIMER@example.org" });

    expect(judged({}, [known]).problems).toEqual([{ field: "address", why: "known already" }]);
    expect(judged({ name: "Мara Рrimer" }, [known]).problems).toEqual([{ field: "address", why: "known already" }]);
    expect(judged({}, [known], "known")).toEqual({ problems: [], doubts: [] });
    expect(judged({}, [{ ...known, until: "2017-12-31" }])).toEqual({ problems: [], doubts: [] });
    expect(judged({ party: "TUR" }, [known])).toEqual({ problems: [], doubts: [] });
  });

  it("is doubted where two people have one address, and where one name has two", () => {
    const known = aContact({ id: "known", name: "Ms Ana MARIN" });

    expect(judged({}, [known]).doubts).toEqual([
      { kind: "shared address", name: "Ms Ana MARIN", address: "m.primer@example.org" },
    ]);
    expect(judged({ name: "Ana Marin", address: "ana@example.org" }, [known]).doubts).toEqual([
      { kind: "same name", name: "Ms Ana MARIN", address: "m.primer@example.org" },
    ]);
  });
});
