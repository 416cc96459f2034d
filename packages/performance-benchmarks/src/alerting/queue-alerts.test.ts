import type { Draft } from "@planc/core";
import { architecture, performance, workload } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { withBroker } from "../fixtures/queues.ts";
import plugin from "../plugin.ts";

async function planned(nodes: readonly Draft[]) {
  const { plan, files, sections } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    alerts: plan
      .get(performance.alert)
      .filter(({ data }) => data.watches.endsWith("#message-broker")),
    mix: plan.get(workload.mix),
    rules: files.find(({ path }) => path.endsWith("alerts.yaml"))?.text ?? "",
    monitoring: JSON.stringify(sections.find(({ data }) => data.title === "Monitoring")),
  };
}

it("wakes somebody when more waits than comes in within five minutes", async () => {
  const { alerts, mix, rules } = await planned(withBroker("rabbitmq"));
  const rate = mix.find(({ id }) => id === "create-order")?.data.rate.value ?? 0;
  const depth = alerts.find(({ id }) => id.startsWith("queue."));
  expect(rate).toBeGreaterThan(0);
  expect(depth?.data.threshold.value).toBe(Math.ceil(rate * 300));
  expect(depth?.data.look).toBe("Packer");
  expect(rules).toContain(`{queue!~".+[.](dead|pause)"}) > ${Math.ceil(rate * 300)}`);
  expect(rules).toContain("rabbitmq_global_messages_dead_lettered_rejected_total");
  // What is set aside by its age is in no counter of refusals.
  expect(rules).toContain('or sum(rabbitmq_detailed_queue_messages_ready{queue=~".+[.]dead"}) > 0');
});

it("asks only that a queue is empty now and then where nothing says how much comes", async () => {
  const { rules } = await planned(withBroker("kafka", false));
  expect(rules).toContain("min_over_time(sum(kafka_consumergroup_lag)[15m:1m]) > 0");
  expect(rules).not.toContain("setAside");
});

it("leaves open what exports the series of a broker that is not known, and writes no rule", async () => {
  const { alerts, rules, monitoring } = await planned(withBroker("parcel-bus"));
  expect(alerts).toHaveLength(1);
  expect(rules).not.toContain("queueMessageBroker");
  expect(monitoring).toContain("open: no rule");
});

it("watches no broker that only relays what nobody keeps", async () => {
  const relayed = withBroker("rabbitmq").filter(({ slot }) => slot !== "architecture/connection");
  expect((await planned(relayed)).alerts).toEqual([]);
});

it("leaves open what reads the rules where the plan has no metrics database", async () => {
  const { monitoring } = await planned(withBroker("rabbitmq"));
  expect(monitoring).toContain("metrics database; receivers");
});

it("tells when a search engine lacks what was changed a minute ago", async () => {
  const engine = given(architecture.component, "search-engine", {
    name: "Search engine",
    kind: "search-engine",
    responsibilities: [],
    owns: [],
    forcedBy: ["brief/concept#order"],
    stateless: false,
    lifecycle: "new",
  });
  const { rules } = await planned([...withBroker("rabbitmq"), engine]);
  expect(rules).toContain("max(search_index_lag_seconds) > 60");
});
