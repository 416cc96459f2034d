import type { Draft } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { choice, concept, relation, store } from "../fixtures/build.ts";
import { shared } from "../fixtures/orchard.ts";
import plugin from "../plugin.ts";

const found = async (...nodes: readonly Draft[]) =>
  (
    await planTester({ plugins: [plugin] })
      .with(...nodes)
      .diagnose()
  ).flatMap(({ code, message }) => (code === "database/tenant-key-without-index" ? [message] : []));

it("finds an index that starts with the tenant in each table of one", async () => {
  expect(await found(...shared)).toEqual([]);
});

it("tells of a table whose rows are told by a column that nothing starts with", async () => {
  expect(
    await found(
      ...store("postgresql", "18"),
      given(security.identity, {
        owner: "system",
        protocol: "x",
        session: "x",
        tokens: [],
        tenancy: "brief/concept#grower",
      }),
      ...choice("tenant-isolation", "row-level-security"),
      given(brief.concept, "grower", { name: "Grower", role: "external" }),
      ...concept("plot", { name: "Plot" }, { name: { name: "name" } }),
      relation("plot", "grower", { required: true }),
    ),
  ).toEqual(["No key or index of plots starts with grower_id, by which its policy tells rows."]);
});
