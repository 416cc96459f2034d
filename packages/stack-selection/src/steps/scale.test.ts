import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const compile = async (count: number) => {
  const many = Array.from({ length: count }, (_, at) =>
    mention(`Quuxdb ${at}`, { topic: "search-engine" }),
  );
  // Time of the processor, which other work on the machine does not lengthen.
  const start = process.cpuUsage();
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Note", "User"), ...many)
    .result();
  const { user, system } = process.cpuUsage(start);
  return { plan, ms: (user + system) / 1000 };
};

it("keeps every one of many technologies for one need, in bounded time", async () => {
  const { plan, ms } = await compile(1000);
  const chosen = plan.get(decision.choice).filter(({ data }) => data.name.startsWith("Quuxdb"));
  expect(chosen).toHaveLength(1000);
  expect(ms).toBeLessThan(15_000);
});
