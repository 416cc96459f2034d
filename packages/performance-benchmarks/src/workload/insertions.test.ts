import { api, data, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const table = (
  name: string,
  more: { readonly entity?: "data/entity#order"; readonly addedOnly?: true },
) =>
  given(data.table, name, {
    name,
    columns: ["data/column#orders.id"],
    comment: "Rows.",
    store: "data/store#relational-store",
    lifecycle: "new",
    ...more,
  });

it("counts rows by what writes them where the domain has no figure of its own", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop.filter(({ id, slot }) => id !== "load.created-per-user-day" && slot !== "data/table"),
      quantity("people", { measure: "concurrent-users", value: 1000, unit: "user" }),
      table("orders", { entity: "data/entity#order" }),
      table("audit_entries", { addedOnly: true }),
      table("processed_events", {}),
    )
    .result();
  const volumes = plan.get(workload.volume);
  const average = plan
    .get(workload.load)
    .find(({ data: { measure } }) => measure === "request-rate")?.data.figure.value;
  const reads = new Set(["read", "list", "search"]);
  const writing = new Set<string>(
    plan
      .get(api.operation)
      .flatMap(({ ref, data: { effect } }) => (reads.has(effect) ? [] : [ref])),
  );
  const share = plan
    .get(workload.mix)
    .reduce((sum, { data: each }) => sum + (writing.has(each.operation) ? each.share.value : 0), 0);
  const perDay = (id: string) => volumes.find((each) => each.id === id)?.data.rowsPerDay.value;
  expect(volumes.map(({ id }) => id).sort()).toEqual(["audit_entries", "orders"]);
  expect(perDay("audit_entries")).toBeCloseTo((average ?? 0) * share * 86_400, -3);
  expect(perDay("orders") ?? 0).toBeLessThanOrEqual(perDay("audit_entries") ?? 0);
});
