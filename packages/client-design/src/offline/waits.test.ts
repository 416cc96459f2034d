import { data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { linksOnce } from "./waits.ts";

const plot = { entity: "data/entity#plot", onDelete: "cascade", because: "Part of it." } as const;

const field = (name: string, parts: { readonly generated: boolean; readonly refers: boolean }) =>
  given(data.field, `watch.${name}`, {
    entity: "data/entity#watch",
    name,
    type: parts.refers ? "uuid" : "text",
    required: true,
    unique: false,
    generated: parts.generated,
    ...(parts.refers ? { references: plot } : {}),
  });

const column = (name: string) =>
  given(data.column, `watches.${name}`, {
    table: "data/table#watches",
    name: `${name}_id`,
    type: "uuid",
    logical: "uuid",
    nullable: false,
    generated: false,
    field: `data/field#watch.${name}`,
  });

async function links(...more: readonly ReturnType<typeof field>[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      field("watcher", { generated: true, refers: true }),
      field("watched", { generated: false, refers: true }),
      column("watcher"),
      column("watched"),
      given(data.table, "watches", {
        name: "watches",
        entity: "data/entity#watch",
        store: "data/store#store",
        columns: ["data/column#watches.watcher", "data/column#watches.watched"],
        comment: "test",
        lifecycle: "new",
      }),
      given(data.key, "watches.pair", {
        table: "data/table#watches",
        name: "watches_pair_key",
        kind: "unique",
        columns: ["data/column#watches.watcher", "data/column#watches.watched"],
      }),
      ...more,
    )
    .result();
  return [
    ...linksOnce({
      columns: plan.get(data.column),
      fields: plan.get(data.field),
      keys: plan.get(data.key),
      tables: plan.get(data.table),
    }),
  ];
}

it("knows what a person is linked to once by what is linked alone", async () => {
  expect(await links()).toEqual(["data/entity#watch"]);
});

it("takes no link for it that says more", async () => {
  expect(await links(field("note", { generated: false, refers: false }))).toEqual([]);
});
