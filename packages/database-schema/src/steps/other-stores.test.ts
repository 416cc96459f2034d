import { data } from "@planc/core/ir";
import { given, planTester, ruleTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component } from "../fixtures/build.ts";
import { concept, entity, field } from "../fixtures/entities.ts";
import { vectors } from "../fixtures/other-stores.ts";
import plugin from "../plugin.ts";

const things = [
  component("key-value-store", "key-value-store"),
  given(data.store, "items", {
    component: "architecture/component#key-value-store",
    model: "key-value",
    engine: "dynamodb",
  }),
  concept("badge", "Badge"),
  entity("badge", "Badge"),
  field("badge", "id"),
];
const read = (id: string, by: "equals" | "searches") => [
  field("badge", id, { type: "text" }),
  given(data.lookup, `badge.${id}`, {
    name: `Badges by ${id}`,
    store: "data/store#items",
    entity: "data/entity#badge",
    equals: [],
    order: [],
    searches: [],
    takes: "page",
    [by]: [`data/field#badge.${id}` as const],
  }),
];
const reads = (count: number) =>
  Array.from({ length: count }, (_, at) => read(`mark-${at}`, "equals")).flat();

ruleTester(plugin, "items")
  .valid([
    { name: "a few reads of whole values", nodes: [...things, ...reads(20)] },
    {
      name: "limits that its numbers have",
      nodes: [...things, field("badge", "weight", { type: "decimal", minimum: 0, maximum: 9e125 })],
    },
  ])
  .invalid([
    {
      name: "a read by words",
      nodes: [...things, ...read("words", "searches")],
      findings: [
        {
          code: "database/words-not-found",
          message: "DynamoDB finds nothing by words: Badges by words.",
        },
      ],
    },
    {
      name: "a limit beyond its numbers",
      nodes: [...things, field("badge", "weight", { type: "decimal", minimum: 1e127 })],
      findings: [
        {
          code: "database/number-out-of-range",
          message: "DynamoDB has no number like 1e+127, a limit of weight of Badge.",
        },
      ],
    },
    {
      name: "more reads than a table has indexes",
      nodes: [...things, ...reads(21)],
      findings: [
        {
          code: "database/too-many-reads",
          message: "The reads of Badge need 21 secondary indexes; a table of DynamoDB has 20.",
        },
      ],
    },
  ]);

it("keeps vectors of the size that the model makes, and says where no model is known", async () => {
  const of = async (model: string) => {
    const { files, findings } = await planTester({ plugins: [plugin] })
      .with(...vectors(model))
      .result();
    const sql = files.find(({ path }) => path === "database/extensions.sql")?.text ?? "";
    const told = findings.filter(({ code }) => code === "database/vector-size-unknown");
    return { size: /embedding (\S+) NOT NULL/.exec(sql)?.[1], told: told.length, sql };
  };
  expect(await of("text-embedding-3-small")).toMatchObject({ size: "vector(1536)", told: 0 });
  // More numbers than an index of full precision takes.
  expect(await of("text-embedding-3-large")).toMatchObject({ size: "halfvec(3072)", told: 0 });
  const unknown = await of("a model of our own");
  expect([unknown.size, unknown.told]).toEqual(["vector", 1]);
  expect(unknown.sql).not.toContain("hnsw");
});
