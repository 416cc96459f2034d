import { calculate, type DataOf, type Draft } from "@planc/core";
import { architecture, brief, cost, decision } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { part } from "../fixtures/cached-shop.ts";
import { functionShop } from "../fixtures/function-shop.ts";
import { onAws } from "../fixtures/on-aws.ts";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const services = shop.filter(({ id }) => id !== "thumbnails");

async function costOf(nodes: readonly Draft[], options = {}) {
  const { plan, findings } = await planTester({ plugins: [plugin], options })
    .with(...nodes)
    .result();
  const lines = plan.get(cost.line);
  return {
    line: (id: string) => lines.find((each) => each.id === id)?.data,
    ids: lines.map(({ id }) => id),
    total: plan.get(cost.total)?.data,
    codes: findings.map(({ code }) => code),
    messages: findings.map(({ message }) => message),
  };
}

const users = (value: number) =>
  quantity("concurrent-users", { measure: "concurrent-users", value, unit: "user" });

it("pays for the instances of the capacity plan, at the price of the place where they run", async () => {
  const { line } = await costOf([...services, ...onAws, users(10_000)]);
  const api = line("api");
  // 980 req/s at 5 ms on 65 % of a processor are 8 instances of 730 × (0.04048 + 0.004445).
  expect(api?.monthly).toMatchObject({ value: 262.362, unit: "USD/month" });
  expect(api?.prices).toEqual([
    "cost/price#aws-fargate.vcpu-hour",
    "cost/price#aws-fargate.memory-hour",
  ]);
  expect(api?.price).toBe("AWS Fargate, us-east-1, read 2026-11-30");
});

it("has every line recomputed from its formula and inputs alone", async () => {
  const { ids, line } = await costOf([...services, ...onAws, users(100)]);
  expect(ids).toEqual(
    ["api", "load-balancer", "logging", "network", "relational-store"].filter((id) =>
      ids.includes(id),
    ),
  );
  for (const id of ids) {
    const monthly = line(id)?.monthly;
    const inputs = Object.fromEntries(
      (monthly?.inputs ?? []).map(({ name, value }) => [name, value]),
    );
    expect(Number(calculate(monthly?.formula ?? "0", inputs).toPrecision(6))).toBe(monthly?.value);
  }
});

it("takes rented machines of a dated list where nobody says where it runs, and says so", async () => {
  const { line, codes } = await costOf([...services, users(100)]);
  expect(line("api")).toMatchObject({
    monthly: { value: 12, formula: "instances * cpu * vcpuMonth" },
    taken: ["host unnamed: droplets"],
  });
  // Two processors with their memory, which a database is not planned with less of.
  expect(line("relational-store")?.monthly.value).toBe(24);
  expect(codes).not.toContain("performance/price-unknown");
});

const existingCluster: readonly Draft[] = chosen("orchestration", "kubernetes").map((each) =>
  each.slot === decision.choice.id
    ? { ...each, data: { ...(each.data as DataOf<typeof decision.choice>), lifecycle: "existing" } }
    : each,
);

it("names what has no price instead of taking it for nothing, and takes one's own", async () => {
  const nodes = [...services, ...existingCluster, users(100)];
  const { total, messages } = await costOf(nodes);
  expect(total).toBeUndefined();
  expect(messages).toContain(
    "No price of machines of one's own is known (own-machines.vcpu-hour). In no sum of the cost: API, Database.",
  );
  const own = { usd: 0.01, source: "our data centre", read: "2026-11-01" };
  const priced = await costOf(nodes, { prices: { "own-machines.vcpu-hour": own } });
  expect(priced.line("api")?.monthly.value).toBe(7.3);
  expect(priced.codes).not.toContain("performance/price-of-nothing");
});

it("has calls of functions as their own section has them", async () => {
  const { line } = await costOf([...functionShop, ...chosen("functions", "aws-lambda")]);
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...functionShop, ...chosen("functions", "aws-lambda"))
    .result();
  expect(line("api")?.monthly.value).toBe(plan.get(cost.call)[0]?.data.monthly?.value);
});

it("adds the lines up and says what a user takes, and what it is at ten and a hundred times the load", async () => {
  const { total, ids, line } = await costOf([...services, ...onAws, users(100)]);
  const sum = ids.reduce((all, id) => all + (line(id)?.monthly.value ?? 0), 0);
  expect(total?.monthly.value).toBeCloseTo(sum, 2);
  expect(total?.monthly.high).toBeGreaterThan(sum);
  expect(total?.grown?.map(({ factor }) => factor)).toEqual([10, 100]);
  const [ten, hundred] = total?.grown ?? [];
  expect(ten?.monthly.value).toBeGreaterThan(sum);
  expect(hundred?.monthly.value).toBeGreaterThan(ten?.monthly.value ?? 0);
  expect(total?.drivers).toHaveLength(3);
  expect(total?.perThousand?.unit).toBe("USD/thousand");
});

const budgeted = (budget: number): readonly Draft[] =>
  [...services, ...onAws, users(100)].map((each) =>
    each.slot === brief.product.id
      ? { ...each, data: { ...(each.data as DataOf<typeof brief.product>), budget } }
      : each,
  );

it("holds the range against what may be spent", async () => {
  const of = async (budget: number) => {
    const { total, codes } = await costOf(budgeted(budget));
    return [total?.budget?.met, codes.find((code) => /cost-(over|near)-budget/.test(code))];
  };
  expect(await of(10)).toEqual(["no", "performance/cost-over-budget"]);
  expect(await of(200)).toEqual(["in-part-of-range", "performance/cost-near-budget"]);
  expect(await of(100_000)).toEqual(["yes", undefined]);
});

it("says nothing of what costs nothing to run: a program on people's own machines", async () => {
  const tool = given(architecture.component, "tool", {
    name: "Tool",
    kind: "command-line",
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });
  const { ids, total } = await costOf([
    ...shop.filter(({ slot }) => slot !== architecture.component.id),
    tool,
  ]);
  expect([ids, total]).toEqual([[], undefined]);
});

it("lists what has no price beside a total of the rest", async () => {
  const delivered = part("cdn", "cdn", "cdn");
  const { total, ids } = await costOf([
    ...services,
    ...existingCluster,
    ...chosen("cdn", "cloudfront"),
    delivered,
    users(100),
  ]);
  expect(ids).toEqual(["cdn"]);
  expect(total?.unpriced).toEqual([
    "architecture/component#api",
    "architecture/component#relational-store",
  ]);
});
