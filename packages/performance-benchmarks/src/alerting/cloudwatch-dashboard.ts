import type { PlanNodeOf } from "@planc/core";
import type { performance } from "@planc/core/ir";
import { cloudwatchDashboard } from "../catalog/cloudwatch-schema.ts";

type Slo = Pick<PlanNodeOf<typeof performance.slo>, "data">;

const height = 6;
const width = 8;

/**
 * One screen of CloudWatch: what the load balancer answers, then each alarm with its limit. Names of parameters stand in
 * it as `${LoadBalancer}`, which CloudFormation fills in.
 */
export function dashboardBody(
  resources: Readonly<Record<string, unknown>>,
  parameters: ReadonlySet<string>,
  slos: readonly Slo[],
): string | undefined {
  const alarms = Object.entries(resources).flatMap(([name, made]) =>
    isAlarm(made) && made.Type === "AWS::CloudWatch::Alarm" ? [name] : [],
  );
  if (alarms.length === 0) return undefined;
  const front = parameters.has("LoadBalancer")
    ? [
        chart("Requests", [["RequestCount", "Sum"]]),
        chart("Server errors", [["HTTPCode_Target_5XX_Count", "Sum"]]),
        chart("Time to answer, s", [
          ["TargetResponseTime", "p50"],
          ["TargetResponseTime", "p95"],
          ["TargetResponseTime", "p99"],
        ]),
      ]
    : [];
  const watched = alarms.map((name) => ({
    type: "metric" as const,
    width,
    height,
    properties: { title: name, annotations: { alarms: [`\${${name}.Arn}`] } },
  }));
  const objectives = slos.map(
    ({ data }) =>
      `- ${data.name}: ${Number((data.objective * 100).toPrecision(6))} % of ${data.window} days, ${data.indicator}`,
  );
  const text =
    objectives.length === 0
      ? []
      : [
          {
            type: "text" as const,
            width: 24,
            height: 4,
            properties: { markdown: `# Objectives\n${objectives.join("\n")}` },
          },
        ];
  return JSON.stringify(cloudwatchDashboard.parse({ widgets: [...text, ...front, ...watched] }));
}

function isAlarm(value: unknown): value is { readonly Type: string } {
  return typeof value === "object" && value !== null && "Type" in value;
}

function chart(title: string, shown: readonly (readonly [string, string])[]) {
  return {
    type: "metric" as const,
    width,
    height,
    properties: {
      title,
      region: "${AWS::Region}",
      view: "timeSeries" as const,
      period: 60,
      metrics: shown.map(([metric, stat]) => [
        "AWS/ApplicationELB",
        metric,
        "LoadBalancer",
        "${LoadBalancer}",
        { stat },
      ]),
    },
  };
}
