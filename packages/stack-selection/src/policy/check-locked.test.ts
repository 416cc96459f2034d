import { expect, it } from "vitest";
import { type StackInput, stackOptions } from "./stack-options.ts";

type Entries = NonNullable<StackInput["entries"]>;
const store = {
  topics: ["document-store"],
  form: "server" as const,
  what: "a store",
} satisfies Partial<Entries[string]>;
const technologies = { MongoDB: { status: "forbidden", reason: "No licence." } } as const;

const faults = (options: StackInput) =>
  (stackOptions.safeParse(options).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const withEntries = (entries: Entries, layer = "shop") => ({
  technologies,
  entries,
  origins: {
    technologies: { MongoDB: "Acme" },
    entries: Object.fromEntries(Object.keys(entries).map((key) => [key, layer])),
  },
});
const locks = { technologies: { MongoDB: "Acme" } };

it("lets no layer beside replace what a locked policy names", () => {
  const options = withEntries({ mongodb: { ...store, name: "MongoDB", replaces: true as const } });
  expect(faults(options)).toEqual([]);
  expect(faults({ ...options, locks })).toEqual([
    "entries.mongodb: Acme locks a policy on MongoDB, so no entry may stand in for MongoDB",
  ]);
});

it("lets no layer beside take a name of what a locked policy names", () => {
  const both = withEntries({
    mongodb: { ...store, name: "Shop Store", replaces: true as const },
    "shop-mongo": { ...store, name: "Shop Mongo", aliases: ["MongoDB"] },
  });
  expect(faults({ ...both, locks })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^entries\.mongodb: .* may stand in for MongoDB$/),
      expect.stringMatching(/^entries\.shop-mongo: .* may have a name of MongoDB$/),
    ]),
  );
});

it("lets whoever locks the policy replace the entry", () => {
  const own = withEntries(
    { mongodb: { ...store, name: "MongoDB", replaces: true as const } },
    "Acme",
  );
  expect(faults({ ...own, locks })).toEqual([]);
});

it("heeds a locked radar", () => {
  const { origins, entries } = withEntries({
    mongodb: { ...store, name: "MongoDB", replaces: true as const },
  });
  const radar = { blips: [{ name: "MongoDB", ring: "hold" }] };
  expect(faults({ radar, entries, origins, locks: { radar: { blips: "Acme" } } })).toHaveLength(1);
});

it("tells only the entry that may not stand there, and not those who name the catalogue's", () => {
  const options = {
    technologies: { MongoDB: { ...technologies.MongoDB, for: ["document-store"] } },
    waivers: {
      old: { technology: "mongodb", owner: "kiln team", reason: "Old.", until: "2027-01-31" },
    },
  };
  const own = { ...store, topics: ["cache"], name: "Kiln Store" };
  expect(faults({ ...options, entries: { mongodb: own } })).toEqual([
    expect.stringMatching(/^entries\.mongodb: The catalogue has MongoDB under this key/),
  ]);
  expect(
    faults({ technologies, entries: { mongodb: { ...own, replaces: true as const } } }),
  ).toEqual([
    "entries.mongodb: It has not the name MongoDB, which is in use for what it replaces: add it to aliases",
  ]);
});
