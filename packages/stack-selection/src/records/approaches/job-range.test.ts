import { expect, it } from "vitest";
import type { Drawn } from "../drawn.ts";
import { outgrown } from "./job-range.ts";

const capacity = (component: string, value: number, high?: number) => ({
  data: { component, demand: { value, ...(high === undefined ? {} : { high }) } },
});
const drawn = (...capacities: readonly ReturnType<typeof capacity>[]) =>
  ({ capacities }) as unknown as Drawn;

it("counts jobs by the widest range of the requests that leave them behind", () => {
  const narrow = drawn(capacity("worker", 8), capacity("api", 10, 40));
  expect(outgrown(narrow, ["worker"])).toBeUndefined();
  const wide = drawn(capacity("worker", 8), capacity("api", 10, 900));
  expect(outgrown(wide, ["worker"])).toContain("and 720 where the requests are as many");
});
