import { data, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { loadProposal, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const column = (name: string, logical: "uuid" | "date") =>
  given(data.column, `orders.${name}`, {
    table: "data/table#orders",
    name,
    type: logical,
    logical,
    nullable: false,
    generated: false,
  });

/** Orders, of which a user has three a day, by what may be there once. */
async function volume(...unique: readonly ("user" | "day" | "code")[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop.filter(({ id, slot }) => id !== "load.created-per-user-day" && slot !== "data/table"),
      loadProposal("created-per-user-day", 3, "actions/user/day", "Order"),
      given(data.table, "orders", {
        name: "orders",
        entity: "data/entity#order",
        columns: ["data/column#orders.user"],
        comment: "Orders.",
        store: "data/store#relational-store",
        lifecycle: "new",
      }),
      given(data.table, "users", {
        name: "users",
        entity: "data/entity#user",
        columns: ["data/column#users.id"],
        comment: "Users.",
        store: "data/store#relational-store",
        lifecycle: "new",
      }),
      column("user", "uuid"),
      column("day", "date"),
      column("code", "uuid"),
      given(data.key, "orders.owner", {
        table: "data/table#orders",
        name: "owner",
        kind: "foreign",
        columns: ["data/column#orders.user"],
        references: {
          table: "data/table#users",
          columns: ["data/column#users.id"],
          onDelete: "cascade",
          because: "theirs",
        },
      }),
      ...(unique.length > 0
        ? [
            given(data.key, "orders.once", {
              table: "data/table#orders",
              name: "once",
              kind: "unique",
              columns: unique.map((name) => `data/column#orders.${name}` as const),
            }),
          ]
        : []),
    )
    .result();
  const found = plan.get(workload.volume)[0]?.data;
  return [found?.rowsPerDay.value, found?.rows.value];
}

it("counts no more rows of a user in a day, or at all, than its key allows", async () => {
  expect(await volume()).toEqual([1200, 438_000]);
  expect(await volume("user", "day")).toEqual([400, 146_000]);
  expect(await volume("user")).toEqual([400, 1000]);
});

it("takes no bound from a key that has something else in it", async () => {
  expect(await volume("user", "code")).toEqual([1200, 438_000]);
});
