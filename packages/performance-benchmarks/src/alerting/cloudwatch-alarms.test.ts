import type { Draft } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { chosen, given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { cloudwatchTemplate } from "../catalog/cloudwatch-schema.ts";
import { onAws } from "../fixtures/on-aws.ts";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

const database = given(architecture.component, "ledger-store", {
  name: "Ledger store",
  kind: "relational-store",
  technology: "PostgreSQL 18 on Amazon RDS",
  responsibilities: [],
  owns: [],
  forcedBy: [],
  stateless: false,
  lifecycle: "new",
});

async function alarms(...more: readonly Draft[]) {
  const { files } = await planTester({ plugins: [plugin] })
    .with(...shop, database, ...more)
    .result();
  const file = files.find(({ path }) => path === "performance/alarms.json");
  return file && JSON.parse(file.text);
}

it("makes alarms of CloudWatch that keep to the form of CloudFormation", async () => {
  const template = await alarms(...onAws);
  expect(cloudwatchTemplate.safeParse(template).error).toBeUndefined();
  expect(template.Resources.burnSystemErrorRate1h.Properties).toMatchObject({
    AlarmRule: {
      "Fn::Sub": 'ALARM("${burnSystemErrorRate1hLong}") AND ALARM("${burnSystemErrorRate1hShort}")',
    },
    AlarmActions: [{ Ref: "PageTopic" }],
  });
  expect(template.Resources.burnSystemErrorRate1hLong.Properties).toMatchObject({
    Threshold: 14.4,
    Metrics: [{ MetricStat: { Period: 3600 } }, { Id: "requests" }, { ReturnData: true }],
  });
  expect(template.Resources.burnSystemResponseTime1hShort.Properties).toMatchObject({
    Threshold: 72,
    Metrics: [{ MetricStat: { Period: 300, Stat: "PR(:0.5)" } }, {}, {}],
  });
});

it("judges windows of days, as seven of them are allowed", async () => {
  const template = await alarms(...onAws);
  expect(template.Resources.burnSystemErrorRate3dLong.Properties).toMatchObject({
    Threshold: 1,
    EvaluationPeriods: 1,
    Metrics: [{ MetricStat: { Period: 259_200 } }, {}, {}],
  });
});

it("makes none where the plan keeps metrics of its own, or is on another cloud", async () => {
  expect(await alarms(...onAws, ...chosen("metrics", "prometheus"))).toBeUndefined();
  expect(await alarms(...chosen("cloud-platform", "azure"))).toBeUndefined();
});
