import { type DataOf, type Draft, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { relation, store } from "./fixtures/build.ts";
import plugin from "./plugin.ts";
import { runSchemas } from "./probes/postgres-run.ts";

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
});
const thing = fc.record({
  name: text,
  description: text,
  states: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined }),
  attributes: fc.array(attribute, { maxLength: 5 }),
});
const model = fc.record({
  things: fc.array(thing, { minLength: 1, maxLength: 4 }),
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
function briefOf({ things, links }: typeof model extends fc.Arbitrary<infer M> ? M : never) {
  const nodes = new Map<string, Draft>();
  const add = (draft: Draft) => nodes.set(`${draft.slot}#${draft.id}`, draft);
  const ids = things.map(({ name }) => slug(name));
  things.forEach(({ name, description, states, attributes }, at) => {
    const id = ids[at] ?? "";
    add(
      given(brief.concept, id, {
        name,
        description,
        role: "stored",
        ...(states ? { states: states.map((state) => ({ name: state, next: [state] })) } : {}),
      }),
    );
    for (const { name: label, type, values, unique } of attributes) {
      const data: DataOf<typeof brief.attribute> = {
        concept: `brief/concept#${id}`,
        name: label,
        unique,
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
  return [...nodes.values()];
}

const compile = (drafts: readonly Draft[]) =>
  planTester({ plugins: [plugin], probes: "compile" })
    .with(...store("postgresql", "18"), ...drafts)
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

it("makes a schema that runs, whatever things are called", async () => {
  const texts: string[] = [];
  for (const each of fc.sample(model, 25)) {
    const { files } = await compile(briefOf(each));
    texts.push(files.find(({ path }) => path.endsWith(".sql"))?.text ?? "");
  }
  const outcomes = await runSchemas({ texts });
  expect(outcomes).toHaveLength(texts.length);
  expect(
    outcomes.flatMap((each, at) => ("problem" in each ? [[each.problem, texts[at]]] : [])),
  ).toEqual([]);
});
