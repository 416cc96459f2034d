import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";

import * as plans from "../fixtures/plans.ts";

const timeouts = async (nodes: Parameters<typeof compile>[0]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.connection).flatMap(({ data }) =>
    data.timeout && data.mode === "sync" && data.authentication !== "none, public keys"
      ? [
          {
            from: data.from,
            to: data.to,
            ms: data.timeout.value * (data.timeout.unit === "s" ? 1000 : 1),
          },
        ]
      : [],
  );
};

it("has no caller give up before the payment that it waits for", async () => {
  const all = await timeouts(plans.shop);
  const paid = all.filter(({ to }) => to === "architecture/component#stripe");
  expect(paid.length).toBeGreaterThan(0);
  for (const inner of paid)
    for (const outer of all.filter(({ to }) => to === inner.from))
      expect(outer.ms).toBeGreaterThan(inner.ms);
});

it("waits longer than for all that is asked behind, one after the other", async () => {
  const all = await timeouts(plans.shop);
  const isPassing = (ref: string) => /#(?:load-balancer|api-gateway)$/.test(ref);
  const checked = all.filter(({ to }) => !isPassing(to) && all.some(({ from }) => from === to));
  expect(checked.length).toBeGreaterThan(3);
  for (const outer of checked) {
    const inner = all.filter(({ from }) => from === outer.to);
    expect(outer.ms).toBeGreaterThan(inner.reduce((sum, { ms }) => sum + ms, 0));
  }
});
