import type { Draft } from "@planc/core";
import { api, architecture, brief, performance } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { cached, part, pattern, state } from "../fixtures/cached-shop.ts";
import { quantity, shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const asked = (value: number) =>
  quantity("requests", { measure: "request-rate", value, unit: "req/s" });

async function cachesOf(...nodes: readonly Draft[]) {
  const { plan, findings } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    caches: plan.get(performance.cache),
    codes: findings.map(({ code }) => code),
  };
}

it("takes key, lifetime and what ends a copy from the keys of the cache, and needs nothing of it at a small load", async () => {
  const { caches } = await cachesOf(...cached, asked(100));
  expect(caches.map(({ data }) => data)).toMatchObject([
    {
      layer: "application",
      at: "architecture/component#cache",
      reads: ["api/operation#list-orders"],
      key: "shop:order.list:{SHA-256 of filters}",
      lifetime: { value: 60, unit: "s" },
      invalidatedBy: ["api/operation#change-order", "api/operation#create-order"],
      staleness: { allowed: { value: 60, unit: "s" }, because: "A minute late is early." },
      hitRatio: { value: 0 },
    },
  ]);
  expect(caches[0]?.data).not.toHaveProperty("stampede");
});

it("asks of a cache what the store behind it cannot serve, and guards the key that all ask for", async () => {
  const { caches } = await cachesOf(...cached, asked(2000));
  const [copy] = caches;
  const share = copy?.data.hitRatio.inputs.find(({ name }) => name === "cached")?.value ?? 0;
  // Of 2,000 requests a server answers 1,000.
  expect(copy?.data.hitRatio.value).toBeCloseTo(1000 / (2000 * share), 3);
  // One key for everybody: each of its readers within the 2 ms that it takes.
  expect(copy?.data.stampede?.figure.value).toBeCloseTo(2000 * share * 0.002, 3);
});

it("reports a cache that nobody asked for and nothing needs, and none that somebody did", async () => {
  const code = "performance/cache-not-needed";
  expect((await cachesOf(...cached, asked(100))).codes).toContain(code);
  expect((await cachesOf(...cached, asked(2000))).codes).not.toContain(code);
  const wished = given(brief.mention, "redis", {
    technology: "Redis",
    modality: "must",
    kind: "product",
  });
  expect((await cachesOf(...cached, asked(100), wished)).codes).not.toContain(code);
  // Sessions are kept there too: it is no copy that could be left out.
  const sessions = pattern("session", { lasts: 3600 });
  expect((await cachesOf(...cached, asked(100), sessions)).codes).not.toContain(code);
});

it("has copies of clients as the clients' plan has them, without those that are asked for each time", async () => {
  const { caches } = await cachesOf(
    ...shop,
    asked(100),
    state("kept", "time"),
    state("not", "always"),
  );
  expect(caches.map(({ id, data }) => [id, data])).toMatchObject([
    [
      "browser.kept",
      {
        key: "listOrders:account",
        lifetime: { value: 5, unit: "min" },
        invalidatedBy: ["api/operation#create-order"],
        hitRatio: { value: 0 },
      },
    ],
  ]);
});

it("keeps built files at the edge, and objects only where they are nobody's in particular", async () => {
  const objects = (of: "internal" | "confidential") =>
    given(architecture.connection, "cdn.objects", {
      from: "architecture/component#cdn",
      to: "architecture/component#objects",
      purpose: "fetches what it does not hold",
      protocol: "HTTPS",
      mode: "sync",
      carries: [],
      class: of,
      encrypted: true,
      authentication: "none",
      remote: true,
    });
  const parts = [part("cdn", "cdn"), part("web", "web-client"), part("objects", "object-store")];
  const ids = async (of: "internal" | "confidential") =>
    (await cachesOf(...shop, ...parts, objects(of))).caches.map(({ id }) => id);
  expect(await ids("internal")).toEqual(["edge.files", "edge.objects"]);
  expect(await ids("confidential")).toEqual(["edge.files"]);
});

it("says nothing of an answer that nobody may keep", async () => {
  const hidden = given(api.exchange, "api/operation#list-orders", { cache: "no-store" });
  expect((await cachesOf(...shop, hidden)).caches).toEqual([]);
});
