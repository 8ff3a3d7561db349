import { findTwins } from "#domain/network/duplicates.ts";
import { aContact } from "#tests/support/a-contact.ts";
import { describe, expect, it } from "vitest";

const day = "2018-05-08";
const [one, other] = [aContact({ id: "one" }), aContact({ id: "other", from: "2018-02-01" })];
const why = (more: Parameters<typeof aContact>[0]) =>
  findTwins([{ ...other, ...more }, one], day).map((pair) => pair.why);

describe("two entries of a party", () => {
  it("may be one person by the address, whatever its capitals and its plus sign", () => {
    expect(why({ name: "Mr Somebody ELSE", address: "M.Primer+sofia@Example.org" })).toEqual(["address"]);
  });

  it.each(["Mara PRIMMER", "Primer Mara", "Mára Primer", "Мara Primer"])("may be one by the name: %s", (name) => {
    expect(why({ name, address: "else@example.org" })).toEqual(["name"]);
  });

  it("stand once, the older entry first", () => {
    expect(findTwins([other, one], day).map((pair) => [pair.one.id, pair.other.id])).toEqual([["one", "other"]]);
  });

  it("are two people where names, parties or times differ", () => {
    expect(why({ name: "Mara PETROVA", address: "else@example.org" })).toEqual([]);
    expect(why({ party: "TUR" })).toEqual([]);
    expect(why({ until: "2018-05-07" })).toEqual([]);
    expect(findTwins([aContact({ id: "a", name: "Li", address: "a@x.org" }), aContact({ name: "Lu" })], day)).toEqual(
      [],
    );
  });
});
