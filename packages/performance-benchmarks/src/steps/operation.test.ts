import { calculate, type Draft } from "@planc/core";
import { type Figure, performance, workload } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { quantity } from "../fixtures/shop.ts";
import {
  onKubernetes,
  pooling,
  rented,
  soonAnswered,
  tooManyOrders,
  wiredShop,
  withStandby,
} from "../fixtures/wired-shop.ts";
import plugin from "../plugin.ts";

async function planned(nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  const told = (code: string) =>
    findings.flatMap((each) => (each.code === `performance/${code}` ? [each.message] : []));
  return { plan, told };
}

const people = (value: number) =>
  quantity("concurrent-users", { measure: "concurrent-users", value, unit: "user" });

/** What a reader gets who does the sum again with the inputs that stand beside it. */
const again = ({ formula, inputs }: Figure) =>
  calculate(formula, Object.fromEntries(inputs.map(({ name, value }) => [name, value])));

it("computes response times that a reader can compute again", async () => {
  const { plan } = await planned([...wiredShop, people(4080)]);
  const [response] = plan.get(performance.response);
  // 400 requests a second over four instances, half of whose one processor is busy.
  expect(response?.data.model).toBe("M/M/1 in each instance");
  expect(response?.data.p95.value).toBeCloseTo((Math.log(20) / (200 - 100)) * 1000, 3);
  for (const figure of [response?.data.p99, response?.data.wait, response?.data.median]) {
    if (!figure) throw new Error("no figure");
    expect(again(figure)).toBeCloseTo(figure.value, 3);
  }
});

it("says how many instances a target takes that processors alone miss", async () => {
  const { told } = await planned([...wiredShop, people(4080), soonAnswered]);
  expect(told("response-over-target")).toEqual([
    "API: 95 % of requests are done within 30 ms of processor time and waiting for it, and API responses, p95 asks for 8 ms: no number of instances meets it, as a request takes 5 ms of processor time on average.",
  ]);
  expect((await planned([...wiredShop, people(4080)])).told("response-over-target")).toEqual([]);
});

it("tells of what grows without end, instead of a number for it", async () => {
  const { plan, told } = await planned(tooManyOrders);
  expect(told("queue-grows")).toEqual([
    "Packer gets 500 req/s at peak and works off 200 req/s: what waits grows.",
  ]);
  expect(told("unstable-at-peak")).toEqual([
    "Packer gets 500 req/s at peak, and 1 instance at 5 ms of processor time a request work off 200 req/s: its queue grows without end. It takes 4 instances or more.",
  ]);
  expect(plan.get(performance.queue)).toEqual([]);
  const numbers = JSON.stringify(plan.get(performance.response));
  expect(numbers).not.toMatch(/null|Infinity/);
});

it("counts connections of the most instances while a release runs them twice, and of people", async () => {
  const { plan, told } = await planned([...wiredShop, pooling(2), people(400)]);
  const [pool] = plan.get(performance.pool);
  expect(pool?.data.total.formula).toBe("(instances1) * release * pool + migration + people");
  expect(told("connections-over-limit")).toEqual([]);
  const over = (await planned(tooManyOrders)).told("connections-over-limit");
  expect(over[0]).toMatch(/^Database takes 97 connections, and its programs ask for /);
  const decided = [...wiredShop, pooling(60, { now: true })];
  const { plan: pooled, told: nothing } = await planned(decided);
  expect(pooled.get(performance.pool)[0]?.data.pooler).toBe(true);
  expect(nothing("connections-over-limit")).toEqual([]);
});

it("names what runs out first, and the number of users at which it does", async () => {
  const { plan } = await planned([...wiredShop, people(4080)]);
  const store = plan
    .get(performance.resource)
    .find(({ id }) => id === "relational-store.throughput");
  expect(store?.data.holds.value).toBeCloseTo(2.5, 2);
  const pause = plan.get(performance.sensitivity).find(({ id }) => id === "think-time.peak");
  // A request each 10.2 s of a user becomes two and a half times as many at one each 4.08 s.
  expect(pause?.data.breaks?.what).toBe("Database, throughput");
  expect(pause?.data.breaks?.at.value).toBeCloseTo(10.2 / 2.5 - 0.2, 3);
  expect(pause?.data.swing.value).toBeCloseTo(30.2 / 5.2, 3);
});

it("gets over the loss of a database as it was decided, and as documented", async () => {
  const total = async (nodes: readonly Draft[]) => {
    const { plan } = await planned(nodes);
    const own = plan.get(performance.failover).find(({ id }) => id === "relational-store");
    return [own?.data.now, own?.data.total.low, own?.data.total.value, own?.data.total.high];
  };
  expect(await total([...rented(wiredShop), ...withStandby])).toEqual([true, 60, 90, 120]);
  expect((await total(wiredShop))[0]).toBe(false);
  const { plan } = await planned([...wiredShop, ...onKubernetes]);
  const program = plan.get(performance.failover).find(({ id }) => id === "api");
  expect(program?.data.total.value).toBe(380);
});

it("adds up three years of rows, and no more than a kept table holds", async () => {
  const { plan } = await planned(wiredShop);
  const [orders] = plan.get(workload.volume);
  expect(orders?.data.afterThreeYears?.value).toBeCloseTo(3 * (orders?.data.size.value ?? 0), 4);
});

it("plans one server until its writes are more than one takes", async () => {
  const { plan } = await planned([...wiredShop, people(4080)]);
  const [split] = plan.get(performance.split);
  expect([split?.data.now, split?.data.planned.value, split?.data.until.value]).toEqual([
    false,
    expect.closeTo(80, 0),
    1000,
  ]);
});
