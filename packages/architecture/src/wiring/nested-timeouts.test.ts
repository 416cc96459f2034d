import { architecture } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";

import * as plans from "../fixtures/plans.ts";

const timeouts = async (nodes: Parameters<typeof compile>[0]) => {
  const { plan } = await compile(nodes);
  return plan.get(architecture.connection).flatMap(({ data }) =>
    data.timeout && data.mode === "sync"
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
