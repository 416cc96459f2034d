import type { Draft } from "@planc/core";
import { architecture, deployment } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { calls, component, fleet } from "../fixtures/ferry.ts";
import plugin from "../plugin.ts";
import { orderOf } from "./order.ts";

async function ordered(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const built = plan.get(deployment.unit).filter(({ data }) => data.build);
  return orderOf(built, plan.get(architecture.connection)).map(({ id }) => id);
}

it("changes what is called before what calls it", async () => {
  expect(await ordered(fleet)).toEqual(["tickets", "boats"]);
});

it("has each unit once, whoever calls whom", async () => {
  const names = ["a", "b", "c"];
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
        maxLength: 6,
        selector: ([from, to]) => `${from}.${to}`,
      }),
      async (edges) => {
        const found = await ordered([
          ...fleet.filter(({ id }) => id !== "boats.tickets"),
          ...names.map((name) => component(name, "service", { technology: "Fastify on Node.js" })),
          ...edges.map(([from, to]) => calls(from, to)),
        ]);
        expect([...found].sort()).toEqual(["a", "b", "boats", "c", "tickets"]);
      },
    ),
    { numRuns: 10 },
  );
});
