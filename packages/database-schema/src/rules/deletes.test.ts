import { api, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";

const table = (id: string) =>
  given(data.table, id, {
    name: id,
    entity: `data/entity#${id}`,
    columns: [`data/column#${id}.id`],
    comment: "Rows.",
    store: "data/store#main",
    lifecycle: "new",
  });
const refers = (from: string, to: string, onDelete: "cascade" | "restrict") =>
  given(data.key, `${from}.${to}`, {
    table: `data/table#${from}`,
    name: `${from}_${to}`,
    kind: "foreign",
    columns: [`data/column#${from}.id`],
    references: {
      table: `data/table#${to}`,
      columns: [`data/column#${to}.id`],
      onDelete,
      because: "It is so.",
    },
  });

async function untold(refused: boolean, held: "cascade" | "restrict") {
  const { findings } = await planTester({ plugins: [plugin] })
    .with(
      ...["hives", "frames", "jars"].map(table),
      refers("frames", "hives", "cascade"),
      refers("jars", "frames", held),
      given(api.resource, "hives", { name: "Hives", path: "/hives", entity: "data/entity#hives" }),
      given(api.operation, "delete-hive", {
        operationId: "deleteHive",
        method: "delete",
        path: "/hives/{id}",
        resource: "api/resource#hives",
        effect: "delete",
        summary: "Delete a hive",
        access: { kind: "authenticated", roles: [], policies: [] },
        parameters: [],
        success: 204,
        errors: refused
          ? [{ status: 409, problem: "in-use", when: "Jars still refer to it." }]
          : [],
        idempotency: "natural",
        paginated: false,
        realises: [],
        lifecycle: "new",
      }),
    )
    .result();
  return findings
    .filter(({ code }) => code === "database/delete-refused-untold")
    .map(({ message }) => message);
}

it("tells of a delete that what refers to a part keeps from being done", async () => {
  expect(await untold(false, "restrict")).toEqual([
    "deleteHive has no answer for a row that jars still refers to.",
  ]);
  expect(await untold(true, "restrict")).toEqual([]);
  expect(await untold(false, "cascade")).toEqual([]);
});
