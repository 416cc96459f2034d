import type { Draft } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, pattern, product, services, system } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const observing = ["instrumentation", "metrics", "tracing", "logging", "dashboards"];

/** `metrics: Prometheus`, and `metrics: left` for what is told as left out. */
async function chosen(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Barge", "Lock", "User"), ...more)
    .result();
  return plan.get(decision.topic).flatMap(({ id, ref, data }) => {
    if (!observing.includes(id)) return [];
    const choice = plan.get(decision.choice).find((each) => each.data.topic === ref);
    return [`${id}: ${data.needed ? choice?.data.name : "left"}`];
  });
}

it("decides for what reports, keeps and shows apart, as each does something else", async () => {
  expect(await chosen(...services("Barges", "Locks", "Dues"))).toEqual([
    "dashboards: Grafana",
    "instrumentation: OpenTelemetry",
    "logging: Amazon CloudWatch",
    "metrics: Prometheus",
    "tracing: AWS X-Ray",
  ]);
});

it("leaves functions to what starts them, and says so of figures and lines", async () => {
  const byFunctions = mention("serverless", { kind: "style" });
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Barge", "Lock", "User"),
      byFunctions,
      mention("AWS"),
    )
    .result();
  const [metrics, logging] = ["metrics", "logging"].map(
    (key) => plan.get(decision.topic).find(({ id }) => id === key)?.data,
  );
  expect([metrics?.needed, logging?.needed]).toEqual([false, false]);
  expect(metrics?.because).toContain("Amazon CloudWatch has calls, errors, times and refusals");
  expect(metrics?.because).not.toContain("one program");
  expect(metrics?.turns).toContain("run all the time beside the functions");
  const released = ["infrastructure-as-code", "ci-cd"].map(
    (key) => plan.get(decision.topic).find(({ id }) => id === key)?.data,
  );
  expect(released.map((each) => each?.needed)).toEqual([true, true]);
  expect(released[0]?.because).toContain("the functions");
  expect(released[1]?.because).toContain("packages of functions");
});

it("gives monitoring in one place a screen", async () => {
  expect(await chosen(pattern("centralised monitoring"))).toEqual([
    "dashboards: Grafana",
    "logging: Grafana Loki",
    "metrics: Prometheus",
  ]);
});

it("only hands over where the company has monitoring already", async () => {
  expect(
    await chosen(
      pattern("centralised monitoring"),
      system("Port monitoring", { category: "monitoring", existing: true }),
    ),
  ).toEqual(["instrumentation: OpenTelemetry", "logging: left", "metrics: left"]);
});

it("decides for none of it where nothing asks for it", async () => {
  expect(await chosen()).toEqual([]);
});

it("chooses no product for what the text says is there already", async () => {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      ...concepts("Barge", "Lock", "User"),
      mention("Kubernetes", { modality: "existing", topic: "orchestration" }),
      mention("continuous delivery", { kind: "pattern", modality: "existing" }),
    )
    .result();
  expect(plan.get(decision.topic).find(({ id }) => id === "ci-cd")?.data).toMatchObject({
    needed: false,
    because:
      "Continuous delivery is there already, as the text says, so no product is chosen for it.",
  });
  const kubernetes = plan.get(decision.choice).find(({ id }) => id === "orchestration")?.data;
  expect([kubernetes?.version, kubernetes?.consequences.mitigation]).toEqual([undefined, []]);
});
