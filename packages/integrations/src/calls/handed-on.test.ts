import type { Draft } from "@planc/core";
import { brief, integration } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { component, connection } from "../fixtures/build.ts";
import { watched } from "../fixtures/watched.ts";
import plugin from "../plugin.ts";

it("keeps metrics while what watches is down, and has no request wait for it", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...watched)
    .result();
  const [call] = plan.get(integration.call).map(({ data }) => data);
  expect(call?.awaited).toBe("nobody");
  expect(call?.fallback.text).toContain("no request waits or fails; Collector keeps metrics");
  expect(call?.fallback.text).toContain("at most 83 min");
  expect(call?.retry).toMatchObject({ layer: "exporter", span: { value: 5000, unit: "s" } });
});

it("holds for less the more programs hand on, and promises nothing where no queue is set", async () => {
  const programs = [1, 2, 3, 4].flatMap((each) => [
    component(`api-${each}`, "service"),
    connection(`api-${each}`, "collector", { purpose: "hands on metrics", mode: "async" }),
  ]);
  const of = async (nodes: readonly Draft[]) =>
    (
      await planTester({ plugins: [plugin] })
        .with(...nodes)
        .result()
    ).plan
      .get(integration.call)
      .map(({ data }) => data.retry);
  expect(await of([...watched, ...programs])).toMatchObject([{ span: { value: 1250 } }]);
  const logs = watched.map((each) =>
    each.slot === "architecture/connection"
      ? connection("collector", "watcher", { purpose: "hands on logs", mode: "async" })
      : each,
  );
  expect(await of([...logs, ...programs])).toMatchObject([{ span: { value: 250 } }]);
  const alone = [
    ...watched.filter(({ id }) => !id.includes("collector")),
    component("api", "service"),
    connection("api", "watcher", { purpose: "hands on metrics", mode: "async" }),
  ];
  const [retry] = await of(alone);
  expect(retry).toMatchObject({ layer: "exporter" });
  expect(retry).not.toHaveProperty("span");
});

it("has no limits of logs for what hands on metrics alone", async () => {
  const to = async (purpose: string) =>
    (
      await planTester({ plugins: [plugin] })
        .with(
          given(brief.system, "datadog", { name: "Datadog", category: "monitoring" }),
          component("datadog", "external-system", {
            name: "Datadog",
            forcedBy: ["brief/system#datadog"],
          }),
          component("collector", "monitoring"),
          connection("collector", "datadog", { purpose, mode: "async" }),
        )
        .result()
    ).plan
      .get(integration.provider)
      .map(({ data }) => [data.version.pinned, data.limits.length > 1]);
  expect(await to("hands on logs")).toEqual([["/api/v2/logs", true]]);
  expect(await to("hands on metrics")).not.toEqual([["/api/v2/logs", true]]);
});

it("fails what watches for less and for longer than its queue bridges", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...watched)
    .result();
  expect(plan.get(integration.drill).map(({ data }) => data.kind)).toEqual(["outage", "timeout"]);
});
