import { cpuTime } from "@planc/build/cpu-time";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const compile = async (count: number) => {
  const many = Array.from({ length: count }, (_, at) =>
    mention(`Quuxdb ${at}`, { topic: "search-engine" }),
  );
  const spent = cpuTime();
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Note", "User"), ...many)
    .result();
  return { plan, ms: spent() };
};

it("keeps every one of many technologies for one need, in bounded time", async () => {
  const { plan, ms } = await compile(1000);
  const chosen = plan.get(decision.choice).filter(({ data }) => data.name.startsWith("Quuxdb"));
  expect(chosen).toHaveLength(1000);
  expect(ms).toBeLessThan(15_000);
});
