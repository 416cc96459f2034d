import type { Draft } from "@planc/core";
import { data } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { berths } from "../fixtures/berths.ts";
import { choice, component, concept, relation, store } from "../fixtures/build.ts";
import { ownership, pottery } from "../fixtures/services.ts";
import plugin from "../plugin.ts";

async function compiled(nodes: readonly Draft[]) {
  const { files, plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return { plan, sql: files.find(({ path }) => path === "database/schema.sql")?.text ?? "" };
}

const inMysql = (nodes: readonly Draft[]): readonly Draft[] => [
  ...nodes.filter(({ id }) => id !== "relational-store"),
  component("relational-store", "relational-store", { choice: "decision/choice#relational-store" }),
  ...choice("relational-store", "mysql", "8.4"),
];

it("has types of its own, times in UTC, and texts as long as they may be", async () => {
  const { sql, plan } = await compiled([
    ...store("mysql", "8.4"),
    ...concept(
      "kite",
      { name: "Kite" },
      {
        label: { name: "label", type: "text", maxLength: 80, required: true },
        story: { name: "story", type: "long-text" },
        price: { name: "price", type: "money", minimum: 0 },
        flown: { name: "flown at", type: "timestamp" },
        colours: { name: "colours", type: "list" },
        origin: { name: "origin", type: "country" },
      },
    ),
  ]);
  const types = Object.fromEntries(
    plan.get(data.column).map(({ data: column }) => [column.name, column.type]),
  );
  expect(types).toMatchObject({
    id: "binary(16)",
    label: "varchar(80)",
    story: "mediumtext",
    price: "decimal(19,4)",
    flown_at: "datetime(6)",
    colours: "json",
    origin: "char(2)",
  });
  expect(sql).toContain("`created_at` datetime(6) NOT NULL DEFAULT (utc_timestamp(6))");
  expect(sql).toContain("CHECK (regexp_like(`origin`, '^[A-Z]{2}$', 'c'))");
  expect(sql).toContain("CHARSET=utf8mb4 COLLATE=utf8mb4_0900_as_cs");
  // The type holds the longest, a check the shortest.
  expect(sql).toContain("CHECK (char_length(`label`) >= 1)");
});

it("keeps a long text unique by its hash, as no index takes all of it", async () => {
  const { sql } = await compiled([
    ...store("mysql", "8.4"),
    ...concept("link", { name: "Link" }, { url: { name: "url", type: "url", unique: true } }),
  ]);
  expect(sql).toContain("`url` text");
  expect(sql).toContain("UNIQUE KEY `links_url_key` ((sha2(`url`, 256)))");
});

it("leaves what was called off out of a unique index by an expression", async () => {
  const { sql } = await compiled(
    inMysql(
      berths({ values: ["confirmed", "cancelled"] }, { active: true, unless: ["cancelled"] }),
    ),
  );
  expect(sql).toMatch(
    /UNIQUE KEY `\w+` \(\(CASE WHEN \(`status` IS NULL OR `status` NOT IN \('cancelled'\)\) THEN `\w+` END\), `\w+`\)/,
  );
});

it("gives a circle of tables all keys but one, which the program checks", async () => {
  const { plan, sql } = await compiled([
    ...store("mysql", "8.4"),
    ...concept("kiln", { name: "Kiln" }, {}),
    ...concept("shelf", { name: "Shelf" }, {}),
    relation("kiln", "shelf", { required: true }),
    relation("shelf", "kiln", { required: true }),
  ]);
  const foreign = plan.get(data.key).filter(({ data: { kind } }) => kind === "foreign");
  expect(foreign.map(({ data: { name, deferrable } }) => [name, deferrable])).toEqual([
    ["shelves_kiln_id_fkey", undefined],
  ]);
  expect(sql).toContain("MySQL checks no reference at commit. The program checks it.");
});

it("has a database for each service, whose role reaches its own tables", async () => {
  const { sql } = await compiled(inMysql([...pottery, ownership("schema-per-service")]));
  expect(sql).toContain("CREATE DATABASE IF NOT EXISTS `glazes`");
  expect(sql).toContain("CREATE TABLE `kilns`.`firings`");
  expect(sql).toContain(
    "GRANT SELECT, INSERT, UPDATE, DELETE ON `kilns`.`firings` TO `kilns_service`;",
  );
  expect(sql).not.toContain("FOREIGN KEY (`glaze_id`)");
});
