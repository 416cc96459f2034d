import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, relation } from "../fixtures/build.ts";
import { pottery } from "../fixtures/services.ts";
import plugin from "../plugin.ts";

const context = (id: string, ...concepts: readonly string[]): Draft =>
  given(architecture.context, id, {
    name: id,
    concepts: concepts.map((each) => `brief/concept#${each}` as const) as [
      `brief/concept#${string}`,
    ],
    because: "They change together.",
  });

async function drawings(key: string, ...nodes: readonly Draft[]): Promise<readonly string[]> {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return sections
    .filter(({ data }) => data.key === key)
    .flatMap(({ data }) => data.blocks)
    .flatMap((block) => (block.type === "code" ? [block.value] : []));
}

it("draws the tables of a context with their keys, and what they refer to as a bare box", async () => {
  const [glazes, kilns, ...rest] = await drawings(
    "database/context-entities",
    ...pottery,
    context("Glazes", "glaze", "user"),
    context("Kilns", "firing"),
  );
  expect(rest).toEqual([]);
  expect(glazes).toContain("accTitle: Entities of Glazes");
  expect(glazes).not.toContain("firings");
  expect(kilns?.split("\n")).toEqual([
    "erDiagram",
    "  accTitle: Entities of Kilns",
    '  "firings" {',
    "    uuid id PK",
    // What another service keeps has no foreign key.
    "    uuid glaze_id",
    "    uuid user_id",
    "    text peak_temperature",
    "    timestamptz created_at",
    "    timestamptz updated_at",
    "  }",
    '  "glazes" ||--o{ "firings" : "glaze"',
    '  "users" ||--o{ "firings" : "user"',
  ]);
});

const many = Array.from({ length: 12 }, (_, index) => [`shard-${index}`, `cup-${index}`] as const);
const large: readonly Draft[] = [
  ...pottery,
  ...many.flatMap(([shard, cup]) => [
    ...concept(shard, { name: shard }),
    ...concept(cup, { name: cup }),
    relation(shard, cup, { owned: true, required: true }),
    relation(cup, "glaze"),
  ]),
  context("Glazes", "glaze", "user"),
  context("Kilns", "firing"),
  context("Finds", ...many.flat()),
];

it("draws a large context aggregate by aggregate", async () => {
  const drawn = await drawings("database/context-entities", ...large);
  const finds = drawn.filter((text) => text.includes("accTitle: Entities of Finds"));
  expect(finds.length).toBeGreaterThan(1);
  for (const text of finds) expect(text.match(/ \{$/gm)?.length ?? 0).toBeLessThanOrEqual(20);
  const boxes = finds.flatMap((text) => text.match(/^ {2}"(?:shard|cup)[^"]*"(?= \{$)/gm) ?? []);
  expect(new Set(boxes).size).toBe(24);
  expect(finds.join("\n")).toMatch(/uuid cup_\d+_id FK$/m);
});

it("draws contexts instead of tables where all of these would not fit a picture", async () => {
  const [whole] = await drawings("database/relationships", ...large);
  expect(whole?.split("\n").toSorted()).toEqual([
    '  "Glazes" ||--o{ "Finds" : "glaze"',
    '  "Glazes" ||--o{ "Kilns" : "glaze"',
    '  "Glazes" ||--o{ "Kilns" : "user"',
    "erDiagram",
  ]);
});
