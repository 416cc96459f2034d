import { type Draft, givenFigure } from "@planc/core";
import { misfits } from "@planc/core/host";
import { performance } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { payingShop } from "../fixtures/paying-shop.ts";
import { product, quantity } from "../fixtures/shop.ts";
import { byPlatform, type Part } from "../paths/parts.ts";
import { inSeries, repairOf } from "../paths/series.ts";
import plugin from "../plugin.ts";

async function planned(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...payingShop, ...nodes)
    .result();
  const all = plan.get(performance.availability);
  return {
    whole: all.find(({ id }) => id === "product")?.data,
    pay: all.find(({ id }) => id === "flow.pay")?.data,
    wrong: misfits([...plan].filter(({ kept }) => kept).flatMap(({ nodes }) => nodes)),
    findings: findings.filter(({ code }) => code.startsWith("performance/availability-")),
  };
}

const uptime = (value: number) => quantity("uptime", { measure: "availability", value, unit: "%" });

it("multiplies what answers wait for, and leaves out what is handed over", async () => {
  const { whole, pay, wrong } = await planned();
  expect(whole?.parts?.map(({ name }) => name)).toEqual(["API", "Books store"]);
  expect(pay?.parts?.map(({ name }) => name)).toEqual(["API", "Bank", "Books store"]);
  const product =
    (whole?.parts ?? []).reduce((all, each) => all * each.availability.value, 1) / 100;
  expect(whole?.figure.value).toBeCloseTo(product, 3);
  expect(pay?.weakest).toBe("architecture/component#bank");
  expect(wrong).toEqual([]);
});

it("counts instances to spare as standing in for each other", async () => {
  const one = (await planned()).whole?.parts?.find(({ name }) => name === "API");
  const two = (await planned(uptime(99.9))).whole?.parts?.find(({ name }) => name === "API");
  expect(two?.availability.formula).toContain("someOf(");
  expect(two?.availability.value).toBeGreaterThan(one?.availability.value ?? 100);
});

it("tells how much may be lost in 30 days, and the cheapest change that makes it enough", async () => {
  const { whole, findings } = await planned(uptime(99.98));
  expect(whole?.budget).toMatchObject({ value: 8.64, unit: "min" });
  expect(whole?.repair?.change).toBe("a standby for Books store on a second server");
  expect(whole?.repair?.figure.value).toBeGreaterThan(99.98);
  expect(findings.map(({ code }) => code)).toEqual(["performance/availability-below-target"]);
  expect(findings[0]?.message).toContain("a standby for Books store on a second server");
});

it("is content with the standby once it is chosen", async () => {
  const { whole, findings } = await planned(
    uptime(99.98),
    ...chosen("standby", "synchronous-standby"),
  );
  expect(whole?.repair).toBeUndefined();
  expect(findings).toEqual([]);
});

it("says so where no redundancy reaches what is asked", async () => {
  const { whole, findings } = await planned(uptime(100));
  expect(whole?.repair).toBeUndefined();
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["performance/availability-out-of-reach", "error"],
  ]);
});

it("counts what one platform runs once", () => {
  const part = { availability: givenFigure("share", 99.9, "percent"), basis: "assumed" };
  const parts = byPlatform([
    { ...part, of: "architecture/component#a", name: "A", platform: "Cloudflare" },
    { ...part, of: "architecture/component#b", name: "B" },
    { ...part, of: "architecture/component#c", name: "C", platform: "Cloudflare" },
  ]);
  expect(parts.map(({ name }) => name)).toEqual(["A, C", "B"]);
});

it("says nothing of what answers nobody", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("command-line-tool"))
    .result();
  expect(plan.get(performance.availability)).toEqual([]);
});

it("has a product of hundreds of parts told by the weakest, and repaired by those that help most", () => {
  const part = (at: number, percent: number): Part => ({
    of: `architecture/component#${at}`,
    name: `Part ${at}`,
    availability: givenFigure("up", percent, "percent"),
    basis: "test",
    better: {
      change: `more of ${at}`,
      availability: givenFigure("up", 99.999, "percent"),
      rank: 1,
    },
  });
  const parts = Array.from({ length: 450 }, (_, at) => part(at, at % 100 === 7 ? 99.5 : 99.99));
  const all = inSeries(parts.map(({ availability }) => availability));
  expect(all.formula).toMatch(/^1 \* part\d+( \* part\d+){6} \* others \/ \d+$/);
  const product = 100 * 0.995 ** 5 * 0.9999 ** 445;
  expect(all.value).toBeCloseTo(product, 2);
  const repair = repairOf(parts, product + 2);
  expect(repair).toMatchObject({
    isEnough: true,
    change: expect.stringMatching(/^more of 7; more of 107/),
  });
  expect(repair?.figure.value).toBeGreaterThanOrEqual(product + 2);
});
