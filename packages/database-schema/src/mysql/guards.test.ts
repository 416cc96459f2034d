import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { store } from "../fixtures/build.ts";
import { orchard } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";
import { importDiagrams } from "../probes/dbml-import.ts";

const inMysql: readonly Draft[] = [
  ...store("mysql", "8.4"),
  ...orchard.filter((each) => !store("postgresql", "18").some(({ id }) => id === each.id)),
];

async function schema(): Promise<string> {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...inMysql)
    .result();
  return files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
}

it("refuses in triggers what no condition of one row can, in words that MySQL's grammar takes", async () => {
  const sql = await schema();
  expect(sql).toContain(
    "CREATE TRIGGER `crates_status_moves` BEFORE UPDATE ON `crates` FOR EACH ROW",
  );
  expect(sql).toContain(
    "IF OLD.`status` <> NEW.`status` AND NOT (\n    (OLD.`status` = 'empty' AND NEW.`status` = 'being_filled') OR",
  );
  expect(sql).toContain("CREATE TRIGGER `plots_parent_id_tree_added` BEFORE INSERT ON `plots`");
  expect(sql).toContain(
    "SET row_above = (SELECT t.`parent_id` FROM `plots` AS t WHERE t.`id` = row_above LOCK IN SHARE MODE);",
  );
  expect(sql).toContain("SET MESSAGE_TEXT = 'parent_id of plots would make it stand above itself'");
  expect(sql.match(/^DELIMITER \/\/$/gm)?.length).toBe(sql.match(/^DELIMITER ;$/gm)?.length);
  expect(importDiagrams([sql], "mysql")[0]?.problem).toBeUndefined();
});

it("says as a condition that a row is of exactly one of several things", async () => {
  expect(await schema()).toContain(
    "CONSTRAINT `notes_crate_id_plot_id_one` CHECK ((`crate_id` IS NOT NULL) + (`plot_id` IS NOT NULL) = 1)",
  );
});
