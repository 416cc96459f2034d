import { decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

function styleOf<T>(node: { readonly data: T } | undefined): T {
  if (!node) throw new Error("no style was decided");
  return node.data;
}

it("shows of each style what its score is made of", async () => {
  const { plan, files } = await planTester({ plugins: [plugin] })
    .with(product(["web-application"]), ...concepts("Hive", "Apiary", "Harvest", "Keeper"))
    .result();
  const { score, factors = [], rejected } = styleOf(plan.get(decision.style));
  const total = factors.reduce((sum, { weight }) => sum + weight, 0);
  const own = factors.reduce((sum, { weight, says }) => sum + weight * (says[0]?.score ?? 0), 0);
  expect(score).toBeCloseTo(own / total, 3);
  for (const each of factors) expect(each.says).toHaveLength(1 + (rejected?.length ?? 0));
  const record = files.find(({ path }) => path.endsWith("-style.md"))?.text ?? "";
  expect(record).toMatch(/^\| Fact \(judgement, × weight\) \| Here \| Modular monolith \|/m);
  expect(record).toMatch(/^\| Size of the domain \(× 3\) \| 4 stored concepts \([^|]*\) \| 1 \|/m);
  expect(record).toMatch(/^\| Sum \/ \d+ \| \| 0\.\d+ \|/m);
});
