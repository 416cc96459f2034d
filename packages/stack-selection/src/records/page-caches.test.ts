import { expect, it } from "vitest";
import { component, connection, drawn } from "../fixtures/drawn.ts";
import type { Drawn } from "./drawn.ts";
import { ofPageCaches } from "./page-caches.ts";

const pages = component("pages", "service", {
  name: "Page server",
  choice: "web-framework",
});
const cache = component("cache", "cache", { name: "Cache" });
const capacity = (count: number) =>
  [
    {
      ref: "performance/capacity#pages",
      id: "pages",
      data: { component: pages.ref, replicas: { value: count, unit: "instance" } },
    },
  ] as unknown as Drawn["capacities"];

it("has several instances forget by one cache, or make pages per request", () => {
  const plan = { components: [pages, cache], capacities: capacity(3) };
  expect(ofPageCaches.ownCaches(drawn(plan))).toContain("3 instances of Page server");
  expect(ofPageCaches.oneCache(drawn(plan))).toContain("made per request");
  const joined = drawn({ ...plan, connections: [connection("pages", "cache")] });
  expect(ofPageCaches.oneCache(joined)).toContain("lies in Cache");
});

it("asks nothing of that from one instance", () => {
  const plan = drawn({ components: [pages, cache], capacities: capacity(1) });
  expect(ofPageCaches.ownCaches(plan) + ofPageCaches.oneCache(plan)).toBe("");
});
