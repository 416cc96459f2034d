import type { Draft } from "@planc/core";
import { brief, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { loadProposal, perInstance, product, quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function loads(...more: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return new Map(plan.get(workload.load).map((each) => [each.id, each]));
}

it("turns stated users at the same time into a rate by Little's law, and says so", async () => {
  const found = await loads(
    quantity("concurrent-users", { measure: "concurrent-users", value: 1020, unit: "user" }),
  );
  const peak = found.get("peak-request-rate");
  expect(peak?.data.figure).toMatchObject({
    value: 100,
    unit: "req/s",
    formula: "users / (responseTime + thinkTime)",
  });
  expect(peak?.why.kind).toBe("derived");
  expect(found.get("concurrent-users")?.why.kind).toBe("stated");
  expect(found.has("registered-users")).toBe(false);
});

it("takes the domain's figures, with their ranges, where the input is silent", async () => {
  const figure = (await loads()).get("registered-users")?.data.figure;
  expect([figure?.value, figure?.low, figure?.high]).toEqual([1000, 500, 2000]);
});

it("reads a rate per minute as one per second", async () => {
  const found = await loads(
    quantity("requests", { measure: "request-rate", value: 600, unit: "req/min" }),
  );
  expect(found.get("peak-request-rate")?.data.figure.value).toBe(10);
});

it("counts each of what is done in a second or minute as a request, limits and daily numbers not", async () => {
  const done = (unit: string, kind: "system-target" | "limit" = "system-target") =>
    loads(quantity("done", { measure: "other", kind, value: 1200, unit }));
  expect((await done("lookup/min")).get("peak-request-rate")?.data.figure.value).toBe(20);
  const usual = (await loads()).get("peak-request-rate")?.data.figure.value;
  for (const found of [
    await done("lookup/day"),
    await done("lookup/min", "limit"),
    await done("kB/s"),
  ])
    expect(found.get("peak-request-rate")?.data.figure.value).toBe(usual);
});

it("multiplies a rate that is given for one instance by the instances, and says so", async () => {
  const peak = (await loads(...perInstance)).get("peak-request-rate");
  expect(peak?.data.figure).toMatchObject({
    value: 40,
    unit: "req/s",
    formula: "ratePerInstance * instances",
    inputs: [
      { name: "ratePerInstance", value: 10, ref: "brief/quantity#lookups" },
      { name: "instances", value: 4, ref: "brief/quantity#instances" },
    ],
  });
  expect(peak?.why.kind).toBe("derived");
  const alone = await loads(...perInstance.slice(0, 1));
  expect(alone.get("peak-request-rate")?.data.figure.value).toBe(10);
});

it("reads a number of requests in a month as an average, and raises the peak above it", async () => {
  const found = await loads(
    quantity("requests", { measure: "request-rate", value: 5_256_000, unit: "req/month" }),
  );
  expect(found.get("request-rate")?.data.figure.value).toBe(2);
  expect(found.get("request-rate")?.why.kind).toBe("stated");
  expect(found.get("peak-request-rate")?.data.figure.value).toBe(10);
});

it("takes the stated rows of a run before the domain's figure", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop.filter((each) => /^archetype\/match|^brief\/concept/.test(each.slot)),
      product("data-pipeline"),
      loadProposal("records-per-run", 500_000, "rows"),
      quantity("rows", { measure: "rows", value: 2_000_000, unit: "row" }),
    )
    .result();
  const records = plan.get(workload.load).find((each) => each.id === "records-per-run");
  expect([records?.data.figure.value, records?.why.kind]).toEqual([2_000_000, "stated"]);
});

it("takes a stated rate of messages before the domain's figure", async () => {
  const found = await loads(
    loadProposal("message-rate", 1, "msg/s"),
    quantity("messages", { measure: "message-rate", value: 800, unit: "msg/s" }),
  );
  const messages = found.get("message-rate");
  expect([messages?.data.figure.value, messages?.why.kind]).toEqual([800, "stated"]);
});

it("adds records that are more than people's writes to the rate, not to the people", async () => {
  // 400 users: 50 requests and 1,000 uploaded orders each; 10 requests of the 50 would write.
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...shop.filter((each) => each.id !== "load.created-per-user-day"),
      loadProposal("created-per-user-day", 1000, "actions/user/day", "Order"),
    )
    .result();
  const found = new Map(plan.get(workload.load).map((each) => [each.id, each]));
  expect(found.get("request-rate")?.data.figure).toMatchObject({
    value: 4.86111,
    formula: "(users * actions + users * newOrder) / day",
  });
  expect(found.get("concurrent-users")?.data.figure.value).toBe(12);
});

it("keeps shares of the mix at one in sum", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop)
    .result();
  const sum = plan.get(workload.mix).reduce((total, each) => total + each.data.share.value, 0);
  expect(sum).toBeCloseTo(1);
});

it("takes a handful of users where the text speaks of one household", async () => {
  const household = given(brief.requirement, "r-1", {
    key: "R-1",
    kind: "premise",
    text: "Single household: one shared data set per instance.",
  });
  const { plan } = await planTester({ plugins: [plugin] })
    .with(product("web-application"), household)
    .result();
  const users = plan.get(workload.load).find(({ id }) => id === "registered-users");
  expect(users?.data.figure).toMatchObject({ value: 5, low: 1, high: 20 });
  expect(users?.why).toMatchObject({
    kind: "assumed",
    from: ["brief/product#product", "brief/requirement#r-1"],
  });
});

it("invents no people where programs alone call, and takes what they send", async () => {
  const relay = (doer: "person" | "system") => [
    given(brief.product, {
      name: "Tariff relay",
      summary: "Takes tariffs in.",
      kinds: ["api-service"],
      scope: "system",
    }),
    given(brief.actor, "carrier", { name: "Carrier", kind: doer }),
    given(brief.concept, "tariff", { name: "Tariff", role: "stored" }),
    given(brief.action, "create-tariff", {
      actors: ["brief/actor#carrier"],
      verb: "create",
      concept: "brief/concept#tariff",
      effect: "create",
      requirements: [],
    }),
    quantity("tariffs", { measure: "other", value: 1200, unit: "tariff/min" }),
  ];
  const loadsOf = async (doer: "person" | "system") => {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...relay(doer))
      .result();
    return plan.get(workload.load).map(({ id }) => id);
  };
  expect(await loadsOf("system")).not.toContain("registered-users");
  expect(await loadsOf("system")).toContain("peak-request-rate");
  expect(await loadsOf("person")).toContain("registered-users");
});

const seen = (text: string) =>
  given(brief.requirement, "seen", {
    key: "S1",
    text,
    kind: "functional",
    priority: "must",
  });

it("counts the questions of open views where others are to see a change in time", async () => {
  const users = quantity("concurrent-users", {
    measure: "concurrent-users",
    value: 102,
    unit: "user",
  });
  const said = "A price is visible to all keepers within 4 seconds.";
  const found = await loads(users, seen(said));
  expect(found.get("peak-request-rate")?.data.figure).toMatchObject({
    value: 61,
    formula: "users / (responseTime + thinkTime) * openViews",
  });
  const read = found.get("read-share")?.data.figure.value ?? 0;
  expect(read).toBeGreaterThan((await loads(users)).get("read-share")?.data.figure.value ?? 1);
});

it("lets no more people ask at once than the range of the peak holds", async () => {
  const found = await loads(seen("A price is visible to all keepers within 4 seconds."));
  const most = (id: string) => found.get(id)?.data.figure.high ?? 0;
  expect(most("concurrent-users")).toBeGreaterThan(0);
  // Each asks every two seconds, beside what it does.
  expect(most("concurrent-users") / 2).toBeLessThanOrEqual(most("peak-request-rate"));
});

it("counts none where so many look on that they are told instead", async () => {
  const users = quantity("concurrent-users", {
    measure: "concurrent-users",
    value: 10_200,
    unit: "user",
  });
  const found = await loads(users, seen("A price is visible to all keepers within 4 seconds."));
  expect(found.get("peak-request-rate")?.data.figure.value).toBe(1000);
});
