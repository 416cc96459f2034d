import { expect, it } from "vitest";
import { catalogueWith, type OwnEntry, plainCatalogue } from "./catalogue.ts";
import { factsHash, pinOf } from "./pin.ts";
import { catalogueDate } from "./sources.ts";

const own = (what: string, replaces?: string): OwnEntry => ({
  entry: {
    key: replaces ?? "acme-cache",
    name: "Acme Cache",
    topics: ["cache"],
    form: "server",
    what,
  },
  layer: "acme",
  ...(replaces === undefined ? {} : { replaces }),
});

it("names a catalogue by its day and its content", () => {
  const pin = pinOf(plainCatalogue);
  expect(pin.version).toBe(`${catalogueDate.replaceAll("-", ".")}-${pin.sha256.slice(0, 8)}`);
  expect(pinOf(catalogueWith([], [])).version).toBe(pin.version);
  const more = pinOf(catalogueWith([own("cache of the platform team")], []));
  expect(more.technologies).toBe(pin.technologies + 1);
  expect(more.version).not.toBe(pin.version);
  // Who brings an entry along says nothing about it.
  const other = { ...own("cache of the platform team"), layer: "base" };
  expect(pinOf(catalogueWith([other], [])).version).toBe(more.version);
  expect(pinOf(catalogueWith([own("cache of somebody else")], [])).version).not.toBe(more.version);
});

it("tells whether a technology is said to be the same", () => {
  const replaced = catalogueWith([own("cache of the platform team", "redis")], []);
  expect(factsHash(replaced, "valkey")).toBe(factsHash(plainCatalogue, "valkey"));
  expect(factsHash(replaced, "redis")).not.toBe(factsHash(plainCatalogue, "redis"));
  expect(factsHash(plainCatalogue, "no-such-thing")).toBeUndefined();
});
