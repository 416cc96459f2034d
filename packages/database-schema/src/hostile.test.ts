import { type DataOf, type Draft, slug } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { choice, relation, store } from "./fixtures/build.ts";
import { trialsOf } from "./fixtures/trials-of.ts";
import plugin from "./plugin.ts";
import { runSchemas } from "./probes/postgres-run.ts";
import type { Trial } from "./probes/trials.ts";

const nasty = [
  `'; DROP TABLE users; --`,
  `"quoted"`,
  "`backtick`",
  "$$ body $$",
  "/* open",
  "*/",
  "line\nbreak\r\n",
  "back\\slash\\",
  "''",
  "{{ x }} ${y} %s",
  "select",
  "user",
  "\u0000nul",
  "\ud800",
  "\u202egnp.exe",
  "名前",
  "🧵",
  "é\u0301",
  "x".repeat(200),
  "ß".repeat(100),
  "[note: 'x']",
  "Table x {",
  "'''",
];
const text = fc
  .oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: "binary", minLength: 1, maxLength: 80 }),
    fc.tuple(fc.constantFrom(...nasty), fc.constantFrom(...nasty)).map((pair) => pair.join(" ")),
  )
  .map((each) => each.slice(0, 200));

const attribute = fc.record({
  name: text,
  type: fc.option(fc.constantFrom("text", "money", "enum", "list", "email", "geo-point" as const), {
    nil: undefined,
  }),
  values: fc.option(fc.array(text, { minLength: 1, maxLength: 4 }), { nil: undefined }),
  unique: fc.boolean(),
  default: fc.option(text, { nil: undefined }),
  minimum: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
});
const thing = fc.record({
  name: text,
  description: text,
  states: fc.option(
    fc.array(fc.record({ name: text, to: fc.array(fc.nat(3), { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    { nil: undefined },
  ),
  /** It names a row above its own. */
  parent: fc.boolean(),
  attributes: fc.array(attribute, { maxLength: 5 }),
});
const model = fc.record({
  things: fc.array(thing, { minLength: 1, maxLength: 4 }),
  /** The one whose members see only what is theirs. */
  tenant: fc.option(fc.nat(3), { nil: undefined }),
  /** Things of which one is of one of two others. */
  choices: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 2 }),
  links: fc.array(
    fc.record({
      from: fc.nat(3),
      to: fc.nat(3),
      role: text,
      kind: fc.constantFrom("many-to-one", "one-to-one", "many-to-many" as const),
      required: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

/** The brief of a model; things and attributes of one id are the same. */
function briefOf({
  things,
  links,
  tenant,
  choices,
}: typeof model extends fc.Arbitrary<infer M> ? M : never) {
  const nodes = new Map<string, Draft>();
  const add = (draft: Draft) => nodes.set(`${draft.slot}#${draft.id}`, draft);
  const ids = things.map(({ name }) => slug(name));
  things.forEach(({ name, description, states, attributes, parent }, at) => {
    const id = ids[at] ?? "";
    add(
      given(brief.concept, id, {
        name,
        description,
        role: "stored",
        ...(states
          ? {
              states: states.map((state) => ({
                name: state.name,
                next: state.to.flatMap((each) => states[each]?.name ?? []),
              })),
            }
          : {}),
      }),
    );
    if (parent) {
      const data = { concept: `brief/concept#${id}` as const, name: "parent" };
      add(given(brief.attribute, `${id}.parent`, data));
    }
    for (const { name: label, type, values, unique, default: first, minimum } of attributes) {
      const data: DataOf<typeof brief.attribute> = {
        concept: `brief/concept#${id}`,
        name: label,
        unique,
        ...(first === undefined ? {} : { default: first }),
        ...(minimum === undefined ? {} : { minimum }),
        ...(type ? { type } : {}),
        ...(values ? { values } : {}),
      };
      add(given(brief.attribute, `${id}.${slug(label)}`, data));
    }
    add(
      given(brief.action, `search-${id}`, {
        actors: [],
        verb: "search",
        concept: `brief/concept#${id}`,
        effect: at % 2 === 0 ? "search" : "list",
        requirements: [],
      }),
    );
  });
  for (const { from, to, ...rest } of links) {
    const [one, other] = [ids[from], ids[to]];
    if (one !== undefined && other !== undefined) add(relation(one, other, rest));
  }
  for (const [at, [one, other, third]] of choices.entries()) {
    const [own, first, second] = [things[one], things[other], things[third]];
    if (!own || !first || !second) continue;
    const said = `${own.name} belongs to either ${first.name} or ${second.name}`;
    const key = `FR-${at + 1}`;
    add(given(brief.requirement, `fr-${at + 1}`, { key, kind: "functional", text: said }));
  }
  const root = tenant === undefined ? undefined : ids[tenant];
  if (root !== undefined) {
    for (const id of ids) if (id !== root) add(relation(id, root, { required: true }));
    add(
      given(security.identity, {
        owner: "system",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: `brief/concept#${root}`,
      }),
    );
  }
  return [...nodes.values()];
}

const compile = (drafts: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "compile" })
    .with(
      ...store("postgresql", "18"),
      ...choice("tenant-isolation", "row-level-security"),
      ...drafts,
    )
    .result();

it("lets nothing of the input out of its place: the schema parses whatever things are called", async () => {
  await fc.assert(
    fc.asyncProperty(model, async (each) => {
      const { findings, probes } = await compile(briefOf(each));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const quick = probes.filter(({ when }) => when === "compile");
      expect(quick.map(({ id, status }) => [id, status])).toEqual([
        ["database/dbml-parse", "passed"],
        ["database/pg-parser", "passed"],
      ]);
    }),
    { numRuns: 60 },
  );
});

/** Reserved words, one of which is of one of the others. */
const reserved: typeof model extends fc.Arbitrary<infer M> ? M : never = {
  things: ["select", "group", "名前"].map((name) => ({
    name,
    description: "'); DROP TABLE users; --",
    states: undefined,
    parent: false,
    attributes: [],
  })),
  links: [],
  tenant: undefined,
  choices: [[2, 0, 1]],
};

it("makes a schema that runs, and refuses what it should, whatever things are called", async () => {
  const texts: string[] = [];
  const trials: (readonly Trial[])[] = [];
  for (const each of [...fc.sample(model, { numRuns: 40, seed: 1 }), reserved]) {
    const { files, plan } = await compile(briefOf(each));
    const root = each.tenant === undefined ? undefined : each.things[each.tenant];
    texts.push(files.find(({ path }) => path.endsWith(".sql"))?.text ?? "");
    trials.push(trialsOf(plan, root && `brief/concept#${slug(root.name)}`));
  }
  const outcomes = await runSchemas({ texts, trials });
  expect(outcomes).toHaveLength(texts.length);
  expect(
    outcomes.flatMap((each, at) => ("problem" in each ? [[each.problem, texts[at]]] : [])),
  ).toEqual([]);
  // The names stood in triggers, policies and conditions of several columns too.
  const kinds = trials.flat().flatMap(({ of }) => /(moves|tree|one|tenants)$/.exec(of)?.[1] ?? []);
  expect([...new Set(kinds)].sort()).toEqual(["moves", "one", "tenants", "tree"]);
}, 60_000);
