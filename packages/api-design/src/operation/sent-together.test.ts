import type { Draft } from "@planc/core";
import { api } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { sentFifty } from "../fixtures/batches.ts";
import { chosenSync } from "../fixtures/sync.ts";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

async function creating(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...taskManagement, ...more)
    .result();
  const schemas = plan.get(api.schema);
  return plan
    .get(api.operation)
    .flatMap(({ data }) => {
      const body = schemas.find(({ ref }) => ref === data.request)?.data;
      return data.method === "post" && data.effect === "create"
        ? [
            {
              id: data.operationId,
              body: body?.properties.map(({ name, list, schema }) => [name, list, schema ?? "-"]),
              success: data.success,
              idempotency: data.idempotency,
            },
          ]
        : [];
    })
    .filter(({ id }) => /Tasks?$/.test(id));
}

it("takes a list, all of it or nothing, where a thing comes many at once, and again without harm", async () => {
  expect(await creating(sentFifty)).toEqual([
    {
      id: "createTasks",
      body: [["tasks", true, "api/schema#tasks.create"]],
      success: 204,
      idempotency: "key",
    },
  ]);
});

it("takes one at a time where nothing says otherwise", async () => {
  const [alone] = await creating();
  expect([alone?.id, alone?.success]).toEqual(["createTask", 201]);
});

it("knows a repeat by the ids of a device that keeps what it records until there is a line", async () => {
  const [many] = await creating(sentFifty, ...chosenSync("changes-since-cursor"));
  expect([many?.id, many?.idempotency]).toEqual(["createTasks", "natural"]);
});
