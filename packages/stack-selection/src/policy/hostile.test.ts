import fc from "fast-check";
import { expect, it } from "vitest";
import { catalogueOf } from "./catalogue-of.ts";
import { policiesOf } from "./policies.ts";
import { preferencesOf, withWaivers } from "./preferences.ts";
import { stackOptions } from "./stack-options.ts";
import { waiversOf } from "./waivers.ts";

const names = fc.oneof(
  fc.constantFrom("constructor", "__proto__", "toString", "PostgreSQL", "redis", "cache", "a-b"),
  fc.string(),
);
const values = fc.oneof(
  fc.constantFrom("approved", "forbidden", "always", "2027-01-31", "cache", true, 1),
  fc.jsonValue({ maxDepth: 2 }),
);
const record = (fields: readonly string[]) =>
  fc.dictionary(names, fc.dictionary(fc.constantFrom(...fields), values, { maxKeys: 6 }), {
    maxKeys: 3,
  });

const options = fc.record(
  {
    technologies: record(["status", "reason", "owner", "source", "for"]),
    entries: record(["name", "topics", "form", "what", "aliases", "replaces", "requires", "fits"]),
    slots: record(["title", "when", "purpose"]),
    weights: record(["points", "factor", "reason"]),
    waivers: record(["technology", "owner", "reason", "until"]),
    radar: fc.dictionary(fc.constantFrom("blips", "file", "rings"), values),
    origins: fc.dictionary(names, values, { maxKeys: 3 }),
  },
  { requiredKeys: [] },
);

it("refuses or takes whatever stands in a configuration, and throws nothing", () => {
  fc.assert(
    fc.property(options, (input) => {
      const read = stackOptions.safeParse(input);
      if (!read.success) {
        expect(read.error.issues.length).toBeGreaterThan(0);
        return;
      }
      const catalogue = catalogueOf(read.data);
      const wishes = withWaivers(
        preferencesOf(policiesOf(read.data)),
        waiversOf(read.data),
        catalogue,
      );
      for (const { topic, technology } of wishes) {
        expect(catalogue.isTopic(topic)).toBe(true);
        expect(catalogue.entryOf(technology)).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});

it("gives names of the language no meaning of their own", () => {
  const entry = {
    name: "constructor",
    topics: ["cache"],
    form: "server",
    what: "a cache",
  } as const;
  const read = stackOptions.parse({
    entries: { constructor: entry },
    technologies: { constructor: { status: "approved", reason: "It is ours." } },
  });
  const catalogue = catalogueOf(read);
  expect(catalogue.entryOf("constructor")?.name).toBe("constructor");
  expect(catalogue.versionsOf("constructor")).toBeUndefined();
  expect(catalogue.registryVersionOf("constructor")).toBeUndefined();
  expect(catalogue.registryVersionOf("valueOf")).toBeUndefined();
  expect(policiesOf(read).map(({ key }) => key)).toEqual(["constructor"]);
});
