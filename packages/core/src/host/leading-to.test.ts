import { expect, it } from "vitest";
import { compile, copier, maker, other, plugin, sole1 } from "./fixtures/lab.ts";

const last = plugin("last", (kit) => [
  kit.step("close", {
    reads: { others: other },
    writes: { one: sole1 },
    run: () => {
      throw new Error("must not run");
    },
  }),
]);

it("runs what a wanted slot rests on, and nothing beyond it", async () => {
  const plugins = [maker("make", "a"), copier("copy"), last];
  const { plan, trace, crashed } = await compile(plugins, { until: [other] });
  expect(trace.map(({ id, outcome }) => [id, outcome])).toEqual([
    ["make/make", "ok"],
    ["copy/copy", "ok"],
  ]);
  expect(plan.get(other).map(({ id }) => id)).toEqual(["a"]);
  expect([crashed, (await compile(plugins)).crashed]).toEqual([false, true]);
});
