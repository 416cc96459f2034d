import { architecture } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component } from "../fixtures/build.ts";
import { ownership, pottery, told } from "../fixtures/services.ts";
import plugin from "../plugin.ts";

it("lets a worker take up jobs of others, change what its connection names, and read the rest", async () => {
  const { files } = await planTester({ plugins: [plugin] })
    .with(
      ...pottery,
      ownership("schema-per-service"),
      told("glaze-mixed", "Glaze mixed", "mix-glaze"),
      component("night-shift", "worker", { name: "Night shift" }),
      given(architecture.connection, "night-shift.relational-store", {
        from: "architecture/component#night-shift",
        to: "architecture/component#relational-store",
        purpose: "claims jobs from a table and deletes firings past their time",
        protocol: "PostgreSQL wire protocol",
        mode: "async",
        carries: ["brief/concept#glaze", "brief/concept#firing"],
        writes: ["brief/concept#firing"],
        removes: ["brief/concept#firing"],
        class: "internal",
        encrypted: true,
        authentication: "database role",
        remote: true,
      }),
    )
    .result();
  const sql = files.find(({ path }) => path === "database/schema.sql")?.text ?? "";
  expect(sql.match(/^GRANT .* TO night_shift;$/gm)).toEqual([
    "GRANT USAGE ON SCHEMA glazes, kilns TO night_shift;",
    "GRANT SELECT ON glazes.glazes, kilns.firings, glazes.outbox_events TO night_shift;",
    "GRANT INSERT, UPDATE ON kilns.firings TO night_shift;",
    "GRANT DELETE ON kilns.firings TO night_shift;",
    "GRANT UPDATE ON glazes.outbox_events TO night_shift;",
  ]);
});
