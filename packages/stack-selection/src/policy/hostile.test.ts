import fc from "fast-check";
import { expect, it } from "vitest";
import { criterionIds } from "../catalog/criteria.ts";
import { catalogueOf } from "./catalogue-of.ts";
import { policiesOf } from "./policies.ts";
import { preferencesOf, withWaivers } from "./preferences.ts";
import { stackOptions, statuses } from "./stack-options.ts";
import { waiversOf } from "./waivers.ts";

const names = ["constructor", "to-string", "a-b"] as const;
const technologies = ["PostgreSQL", "Redis", "MongoDB", "Kafka", "NestJS", "RabbitMQ"] as const;
const prose = fc.constantFrom("It is ours.", "constructor", "`a` | <b>", "x".repeat(200));

const entry = (name: string) =>
  fc.record({
    name: fc.constant(name),
    topics: fc.constantFrom(["cache"], ["own-need"], ["own-need", "cache"]),
    form: fc.constantFrom("server", "service"),
    what: prose,
  });
const policy = fc.record({ status: fc.constantFrom(...statuses), reason: prose });
const waiver = fc.record({ reason: prose, owner: fc.constantFrom("us", "toString") });

/** Some of the keys, each with a value. */
const some = <Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => fc.Arbitrary<Value>,
) =>
  fc
    .subarray([...keys])
    .chain((own) => fc.tuple(...own.map((key) => value(key).map((each) => [key, each] as const))));

const valid = fc
  .record({
    technologies: some(technologies, () => policy),
    entries: some(names, entry),
    weights: some(criterionIds, () =>
      fc.record({ points: fc.integer({ min: 1, max: 100 }), reason: prose }),
    ),
    waivers: some(technologies, () => waiver),
    blips: some(technologies, () => fc.constantFrom("adopt", "trial", "assess", "hold")),
  })
  .map(({ blips, waivers, ...more }) => ({
    technologies: Object.fromEntries(more.technologies),
    entries: Object.fromEntries([
      ["acme", { name: "Acme", topics: ["own-need"], form: "server", what: "a server" }],
      ...more.entries,
    ]),
    slots: { "own-need": { title: "Own need", when: "always" } },
    weights: Object.fromEntries(more.weights),
    waivers: Object.fromEntries(
      waivers.map(([technology, each], at) => [
        ["constructor", "valueOf"][at] ?? technology,
        { technology, until: "2027-01-31", ...each },
      ]),
    ),
    radar: { blips: blips.map(([name, ring]) => ({ name, ring })) },
    origins: { technologies: { Redis: "Acme" }, constructor: "Acme" },
  }));

const values = fc.oneof(
  fc.constantFrom("approved", "__proto__", "toString", "always", "2027-02-31", "cache", "a", 1),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.record({ at: fc.nat(), value: values });

/** The paths of all values within one. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner).map((path) => [key, ...path]),
  ]);
}

/** The value with another one at a path. */
function changed(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof whole !== "object" || whole === null) return whole;
  const entries = Object.entries(whole).map(([each, inner]): [string, unknown] => [
    each,
    each === key ? changed(inner, rest, value) : inner,
  ]);
  return Array.isArray(whole) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

it("refuses or takes whatever stands in a configuration, and throws nothing", () => {
  const taken = { changed: 0, wishes: 0 };
  fc.assert(
    fc.property(valid, fc.option(change, { freq: 2 }), (whole, one) => {
      const places = placesIn(whole);
      const input = one ? changed(whole, places[one.at % places.length] ?? [], one.value) : whole;
      const read = stackOptions.safeParse(input);
      if (!read.success) {
        expect(one ? [] : read.error.issues).toEqual([]);
        expect(read.error.issues.length).toBeGreaterThan(0);
        return;
      }
      if (one) taken.changed += 1;
      const catalogue = catalogueOf(read.data);
      const wishes = withWaivers(
        preferencesOf(policiesOf(read.data)),
        waiversOf(read.data),
        catalogue,
      );
      taken.wishes += wishes.length;
      for (const { topic, technology } of wishes) {
        expect(catalogue.isTopic(topic)).toBe(true);
        expect(catalogue.entryOf(technology)).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
  // Else nothing was looked at.
  expect(taken.changed).toBeGreaterThan(10);
  expect(taken.wishes).toBeGreaterThan(300);
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
