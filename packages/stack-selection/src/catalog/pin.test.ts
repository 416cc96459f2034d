import { expect, it } from "vitest";
import { canonical } from "./canonical.ts";
import { catalogueWith, type OwnEntry, plainCatalogue } from "./catalogue.ts";
import { openness } from "./licences.ts";
import { managedLines } from "./managed-lines.ts";
import { contentHash, factsHash, pinOf } from "./pin.ts";
import { pinnedData } from "./pinned-data.ts";
import { catalogueDate } from "./sources.ts";
import { styles } from "./terms/styles.ts";

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

it("is the same in whatever order names are written", () => {
  const entry = own("cache of the platform team").entry;
  const turned = Object.fromEntries(Object.entries({ ...entry, burden: [0.2, "a job"] }).reverse());
  expect(canonical(turned)).toBe(canonical({ ...entry, burden: [0.2, "a job"] }));
  expect(canonical({ ...entry, topics: ["cache", "search-engine"] })).not.toBe(
    canonical({ ...entry, topics: ["search-engine", "cache"] }),
  );
  expect(canonical({ a: undefined })).toBe(canonical({}));
});

it("is another catalogue where a line that a cloud runs, or a name of a style, is another", () => {
  const hashWith = (beside: Partial<typeof pinnedData>) =>
    contentHash(plainCatalogue, { ...pinnedData, ...beside });
  const { sha256: present } = pinOf(plainCatalogue);
  expect(hashWith({ managedLines: managedLines.slice(1) })).not.toBe(present);
  expect(hashWith({ styles: styles.slice(1) })).not.toBe(present);
  expect(hashWith({ openness: openness.slice(1) })).not.toBe(present);
  expect(hashWith({ managedLines, styles, openness })).toBe(present);
});
