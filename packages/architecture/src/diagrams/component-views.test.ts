import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concept, relation } from "../fixtures/nodes.ts";
import { shop, taskManagement } from "../fixtures/plans.ts";
import plugin from "../plugin.ts";

async function drawn(nodes: readonly Draft[], options: object = {}) {
  const { files } = await planTester({ plugins: [plugin], options })
    .with(...nodes)
    .result();
  return new Map(
    files
      .filter(({ path }) => path.includes("/components-"))
      .map(({ path, text }) => [path.slice("diagrams/components-".length, -".mmd".length), text]),
  );
}

it("shows what a service is made of, with what is done with each thing", async () => {
  const orders = (await drawn(shop)).get("orders") ?? "";
  expect(orders).toContain(`subgraph c_orders_service["Orders service<br/>[Fastify on Node.js]"]`);
  expect(orders).toContain(`c_in__2f__order["Order<br/>[`);
  expect(orders).toMatch(/Order<br\/>\[[^\]]*place and ship\]/);
  expect(orders).toContain(`c_in__2f__order_line -->|"part of"| c_in__2f__order`);
});

it("leads from the thing that asks, and from outside to the service as a whole", async () => {
  const orders = (await drawn(shop)).get("orders") ?? "";
  expect(orders).toMatch(/^ {2}c_in__2f__order_line -->\|"looks up product variants/m);
  expect(orders).toMatch(/^ {2}c_payments_service -->\|"looks up orders[^|]*\| c_orders_service$/m);
});

it("says of a module what the deployable does for it alone", async () => {
  const tasks = (await drawn(taskManagement)).get("tasks") ?? "";
  expect(tasks).toContain(`subgraph c_tasks_module["Tasks module<br/>[in API]"]`);
  expect(tasks).toMatch(/^ {2}c_tasks_module -->\|"[^|]*tasks[^|]*\| c_relational_store$/m);
  expect(tasks).not.toMatch(/users[^|]*\| c_relational_store/);
});

it("draws what is inside apart where both would be too much for one picture", async () => {
  const more = Array.from({ length: 5 }, (_, index) => `Stamp ${index}`);
  const views = await drawn(
    [
      ...shop,
      ...more.flatMap((name) => [
        concept(name),
        relation(name, "Order", { owned: true }),
        action("Customer", "add", name, "create"),
      ]),
    ],
    { maxDiagramElements: 8 },
  );
  expect([...views.keys()].filter((name) => name.startsWith("orders"))).toEqual([
    "orders-inside",
    "orders",
  ]);
  expect(views.get("orders")).toContain(`c_orders_service["Orders service`);
  expect(views.get("orders-inside")).not.toContain("c_api_gateway");
});
