import type { Draft } from "@planc/core";
import { deployment } from "@planc/core/ir";
import { chosen, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection } from "../fixtures/build.ts";
import { harbour, hosted, product } from "../fixtures/harbour.ts";
import plugin from "../plugin.ts";

async function unitsOf(nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return new Map(plan.get(deployment.unit).map(({ id, data }) => [id, data]));
}

it("makes a unit of each program, app and server of the team, and none of what a provider runs", async () => {
  const units = await unitsOf(harbour);
  expect([...units].map(([id, { kind, platform }]) => [id, kind, platform])).toEqual([
    ["desk", "container", "Kubernetes"],
    ["log", "container", "Kubernetes"],
    ["night-clerk", "container", "Kubernetes"],
    ["pilot-app", "app", "App Store, Google Play"],
    ["tide-table", "job", "Kubernetes"],
  ]);
  expect(units.get("desk")?.components.map((each) => each.split("#")[1])).toEqual([
    "desk",
    "berths",
    "web-client",
  ]);
  expect(units.get("tide-table")?.schedule).toBe("every night");
  expect(units.get("log")?.image).toEqual({ repository: "postgres", tag: "18-trixie" });
});

it("scales from the planned instances to those of the highest demand, by the capacity alone", async () => {
  const { replicas, scaling } = (await unitsOf(harbour)).get("desk") ?? {};
  // 400 and 1,300 requests a second at 130 for each instance.
  expect([replicas?.value, scaling?.least.value, scaling?.most.value]).toEqual([4, 4, 10]);
  expect(scaling?.utilisation.value).toBe(0.65);
});

it("keeps one number of instances where the platform starts none by itself", async () => {
  const host = [
    ...harbour.filter(({ id }) => !id.startsWith("orchestration")),
    ...chosen("container-runtime", "docker", { name: "Docker" }),
  ];
  const desk = (await unitsOf(host)).get("desk");
  expect([desk?.platform, desk?.replicas?.value, desk?.scaling]).toEqual(["Docker", 4, undefined]);
});

it("ends a program no sooner than its longest request, or a worker's longest call, is over", async () => {
  const units = await unitsOf(harbour);
  expect(units.get("desk")?.grace?.value).toBe(22);
  expect(units.get("night-clerk")?.grace?.value).toBe(20);
});

it("asks three questions: a store is asked for being ready alone, and never by a worker", async () => {
  const units = await unitsOf(harbour);
  const { started, live, ready } = units.get("desk")?.probes ?? {};
  expect(ready?.checks).toEqual(["architecture/component#log"]);
  expect(live?.checks).toBeUndefined();
  expect((started?.period.value ?? 0) * (started?.failures ?? 0)).toBe(30);
  expect(units.get("night-clerk")?.probes?.ready).toBeUndefined();
});

it("builds what lies in one folder once", async () => {
  const units = await unitsOf(harbour);
  const desk = units.get("desk")?.build;
  const clerk = units.get("night-clerk")?.build;
  expect([desk?.file, clerk?.file]).toEqual(Array(2).fill("deployment/images/desk.Dockerfile"));
  expect(clerk?.command).toEqual(["node", "dist/worker.js"]);
});

it("has no image where the platform builds, and none of a product that nobody shows", async () => {
  const platform = harbour.filter(({ id }) => !id.startsWith("orchestration"));
  const onPlatform = await unitsOf([
    ...platform,
    ...chosen("hosting", "render", { name: "Render" }),
  ]);
  expect(onPlatform.get("desk")?.build).toBeUndefined();
  const unseen = await unitsOf([
    ...harbour.filter(({ slot }) => slot !== "brief/product"),
    product({ unseen: true }),
  ]);
  expect(unseen.get("desk")?.build).toBeUndefined();
});

it("takes the runtime that a component is written for before that of the rest", async () => {
  const units = await unitsOf([
    ...harbour,
    ...chosen("language.python", "python", { name: "Python", version: "3.14" }),
    ...chosen("machine-learning", "scikit-learn", { name: "scikit-learn" }),
    component("forecast", "worker", {
      choice: "decision/choice#machine-learning",
      technology: "scikit-learn",
    }),
  ]);
  expect(units.get("forecast")?.build?.base).toEqual({
    repository: "python",
    tag: "3.14-slim-trixie",
  });
});

it("runs a collector beside the programs though nobody chose who runs it", async () => {
  const units = await unitsOf([
    ...harbour,
    ...chosen("instrumentation", "opentelemetry", { name: "OpenTelemetry" }),
    component("collector", "monitoring", { choice: "decision/choice#instrumentation" }),
    connection("desk", "collector", "none, local port"),
    ...chosen("cache", "redis", { name: "Redis", version: "8.10" }),
    hosted("cache", "provider", "Harbour Cloud"),
    component("cache", "cache", { choice: "decision/choice#cache" }),
  ]);
  expect(units.get("collector")?.ports?.map(({ number }) => number)).toEqual([4317, 4318]);
  expect(units.has("cache")).toBe(false);
});
