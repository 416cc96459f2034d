import type { Draft } from "@planc/core";
import { security } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const counted = async (...nodes: readonly Draft[]) => {
  const replaced = new Set(nodes.map(({ slot, id }) => `${slot}#${id}`));
  const kept = shop.filter(({ slot, id }) => !replaced.has(`${slot}#${id}`));
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...kept, ...nodes)
    .result();
  const what = plan.get(security.control).find(({ id }) => id === "rate-limiting")?.data.what;
  return what?.slice(what.indexOf("Counted"));
};

const setting = async (...nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...shop, ...nodes)
    .result();
  return plan.get(security.control).find(({ id }) => id === "rate-limiting")?.data.setting;
};

const alone = "each instance of API for itself, with the limit divided by the instances that run";

it("divides the limit among instances that share nothing", async () => {
  expect(await counted()).toBe(`Counted by ${alone}.`);
});

it("counts by address in front, and by account where the body is read", async () => {
  const balancer = component("load-balancer", "Load balancer", "load-balancer", {
    technology: "HAProxy 3.4",
  });
  expect(await counted(balancer)).toBe(
    `Counted per address by HAProxy 3.4, in a stick table that its peers share; per account by ${alone}.`,
  );
});

it("names what counts in few words, and what does not count", async () => {
  expect(await setting()).toBe("API (per instance)");
  expect(
    await setting(
      component("load-balancer", "Load balancer", "load-balancer", { technology: "HAProxy 3.4" }),
    ),
  ).toBe("address: HAProxy 3.4; account: API (per instance)");
});

it("counts in a store that all instances reach, and in none that they do not", async () => {
  const cache = component("cache", "Cache", "cache", { technology: "Valkey 9.1" });
  const shared = "counters in Valkey 9.1, which all instances share";
  expect(await counted(cache, connection("api", "cache"))).toBe(`Counted by ${shared}.`);
  expect(await counted(cache)).toBe(`Counted by ${alone}.`);
});

it("does not count in a store that forgets to whom it has answered", async () => {
  const cache = component("cache", "Cache", "cache", { technology: "Workers KV" });
  expect(await counted(cache, connection("api", "cache"))).toBe(`Counted by ${alone}.`);
});

it("has the platform count where code keeps nothing between calls", async () => {
  const isolates = component("api", "API", "function", {
    technology: "Hono on Cloudflare Workers",
  });
  expect(await counted(isolates)).toMatch(/^Counted by the rate limiting binding of Cloudflare, /);
  const lambdas = component("api", "API", "function", { technology: "Fastify on AWS Lambda" });
  expect(await counted(lambdas)).toBe(
    "Counted per address by a rate-based rule of AWS WAF in front of Fastify on AWS Lambda; not per account, as functions keep no count between calls and no store is planned for one.",
  );
});

it("says whose address counts where one program asks for everybody who opens a page", async () => {
  const gateway = component("api-gateway", "API gateway", "gateway", {
    technology: "Amazon API Gateway",
  });
  const pages = component("web-server", "Web server", "service", { technology: "Nuxt" });
  expect(await counted(gateway, pages, connection("web-server", "api-gateway"))).toContain(
    "Web server asks for everybody from one address",
  );
  expect(await counted(gateway)).not.toContain("from one address");
});
