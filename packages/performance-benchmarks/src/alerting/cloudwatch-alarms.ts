import type { PlanNodeOf } from "@planc/core";
import type { architecture, decision, performance } from "@planc/core/ir";
import { type CloudwatchTemplate, cloudwatchTemplate } from "../catalog/cloudwatch-schema.ts";
import { exporters } from "../catalog/exporters.ts";
import { burnWindows } from "./cloudwatch-burn.ts";
import { dashboardBody } from "./cloudwatch-dashboard.ts";
import { sentAlarm } from "./cloudwatch-sent.ts";
import { prometheusRules, ruleName } from "./prometheus-rules.ts";
import { watcherOf } from "./watchers.ts";

type Alert = Pick<PlanNodeOf<typeof performance.alert>, "id" | "data">;
type Parameters = CloudwatchTemplate["Parameters"];

export interface AlarmFacts {
  readonly alerts: readonly Alert[];
  readonly components: readonly Pick<
    PlanNodeOf<typeof architecture.component>,
    "ref" | "id" | "data"
  >[];
  readonly choices: readonly Pick<PlanNodeOf<typeof decision.choice>, "data">[];
  readonly slos: readonly Pick<PlanNodeOf<typeof performance.slo>, "ref" | "data">[];
}

/** Where CloudWatch watches, it has what some alerts look at by itself. */
export function isOnCloudwatch({ choices }: Pick<AlarmFacts, "choices">): boolean {
  return watcherOf(choices) === "cloudwatch";
}

interface Alarm {
  readonly alert: Alert;
  readonly name: string;
  /** As they stand in the template, whose schema judges them. */
  readonly resources: Readonly<Record<string, unknown>>;
  readonly parameters: Parameters;
}

/** Alarms of Amazon CloudWatch for the alerts whose series AWS has by itself. */
export function cloudwatchAlarms(facts: AlarmFacts): readonly Alarm[] {
  if (!isOnCloudwatch(facts)) return [];
  const asked = new Map(prometheusRules(facts.alerts).map(({ alert, expr }) => [alert, expr]));
  return facts.alerts.flatMap((alert) => {
    const name = alarmName(alert.id);
    if (alert.data.burn) return burnAlarm(name, alert, facts);
    const made = alarmOf(alert, facts) ?? sentAlarm(asked.get(ruleName(alert.id)), facts.choices);
    return made
      ? [
          {
            alert,
            name,
            parameters: made.parameters,
            resources: {
              [name]: {
                Type: "AWS::CloudWatch::Alarm",
                Properties: {
                  ...told(alert),
                  ...made.properties,
                  ...judged,
                  EvaluationPeriods: alert.data.for.value,
                },
              },
            },
          },
        ]
      : [];
  });
}

const alarmName = (id: string): string =>
  id.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? "").toUpperCase());

const judged = {
  ComparisonOperator: "GreaterThanThreshold",
  TreatMissingData: "notBreaching",
} as const;

const described = ({ data }: Alert) => ({
  AlarmDescription: `${data.name}. ${data.response}`,
});

const told = (alert: Alert) => ({
  ...described(alert),
  AlarmActions: [{ Ref: topics[alert.data.severity] }],
});

/** An alarm for each window, and one on both that somebody is told by. */
function burnAlarm(name: string, alert: Alert, facts: AlarmFacts): readonly Alarm[] {
  const windows = facts.choices.some(({ data }) => data.technology === "aws-alb")
    ? burnWindows(
        alert,
        facts.slos.find(({ ref }) => ref === alert.data.watches),
        front.dimensions,
      )
    : undefined;
  if (windows === undefined) return [];
  const one = (window: "Long" | "Short") => ({
    Type: "AWS::CloudWatch::Alarm",
    Properties: { ...described(alert), ...windows[window], ...judged, EvaluationPeriods: 1 },
  });
  return [
    {
      alert,
      name,
      parameters: front.parameters,
      resources: {
        [name]: {
          Type: "AWS::CloudWatch::CompositeAlarm",
          Properties: {
            ...told(alert),
            AlarmRule: { "Fn::Sub": `ALARM("\${${name}Long}") AND ALARM("\${${name}Short}")` },
          },
        },
        [`${name}Long`]: one("Long"),
        [`${name}Short`]: one("Short"),
      },
    },
  ];
}

/** The alarms as a template that AWS CloudFormation makes a stack from. */
export function alarmTemplate(facts: AlarmFacts): CloudwatchTemplate | undefined {
  const alarms = cloudwatchAlarms(facts);
  if (alarms.length === 0) return undefined;
  const severities = new Set(alarms.map(({ alert }) => alert.data.severity));
  const resources = Object.assign({}, ...alarms.map((each) => each.resources));
  const own = Object.assign({}, ...alarms.map(({ parameters }) => parameters));
  const body = dashboardBody(resources, new Set(Object.keys(own)), facts.slos);
  return cloudwatchTemplate.parse({
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "Alarms of the plan, over metrics that AWS has by itself.",
    Parameters: {
      ...own,
      ...Object.fromEntries(
        [...severities].map((each) => [
          topics[each],
          {
            Type: "String",
            Description: `ARN of the SNS topic that ${each === "page" ? "wakes who is on call" : "the team reads"}.`,
          },
        ]),
      ),
    },
    Resources: {
      ...resources,
      ...(body
        ? {
            Dashboard: {
              Type: "AWS::CloudWatch::Dashboard",
              Properties: { DashboardBody: { "Fn::Sub": body } },
            },
          }
        : {}),
    },
  });
}

const topics = { page: "PageTopic", ticket: "TicketTopic" } as const;

const parameter = (Description: string, Type: "String" | "Number" = "String") => ({
  Type,
  Description,
});

const front = {
  parameters: {
    LoadBalancer: parameter(
      "Full name of the load balancer, as in its ARN: app/name/1234567890abcdef.",
    ),
  },
  dimensions: [{ Name: "LoadBalancer", Value: { Ref: "LoadBalancer" } }],
};

type Made = {
  readonly parameters: Parameters;
  readonly properties: Record<string, unknown> & { readonly Threshold: number };
};

const minute = 60;

function alarmOf({ id, data }: Alert, { components, choices }: AlarmFacts): Made | undefined {
  const { value, unit } = data.threshold;
  const balancer = choices.some(({ data: each }) => each.technology === "aws-alb");
  const stat = (MetricName: string) => ({
    MetricStat: {
      Metric: { Namespace: "AWS/ApplicationELB", MetricName, Dimensions: front.dimensions },
      Period: minute,
      Stat: "Sum",
    },
    ReturnData: false,
  });
  if (balancer && data.signal.startsWith("error ratio") && unit === "percent") {
    return {
      parameters: front.parameters,
      properties: {
        Threshold: value,
        Metrics: [
          { Id: "errors", ...stat("HTTPCode_Target_5XX_Count") },
          { Id: "requests", ...stat("RequestCount") },
          {
            Id: "share",
            Expression: "100 * FILL(errors, 0) / requests",
            Label: "Server errors, percent",
            ReturnData: true,
          },
        ],
      },
    };
  }
  const seconds = unit === "ms" ? value / 1000 : unit === "s" ? value : undefined;
  const isResponse = id.startsWith("missed.") && data.source?.from === exporters.requests.from;
  const percentile = isResponse ? /^p([\d.]+)/.exec(data.signal)?.[1] : undefined;
  if (balancer && percentile !== undefined && seconds !== undefined && !data.operations) {
    return {
      parameters: front.parameters,
      properties: {
        Threshold: seconds,
        Namespace: "AWS/ApplicationELB",
        MetricName: "TargetResponseTime",
        Dimensions: front.dimensions,
        ExtendedStatistic: `p${percentile}`,
        Period: minute,
      },
    };
  }
  const watched = components.find(({ ref }) => ref === data.watches);
  if (!watched) return undefined;
  if (id.startsWith("cpu.") && choices.some(({ data: each }) => each.technology === "kubernetes")) {
    return {
      parameters: {},
      properties: {
        Threshold: value * 100,
        Metrics: [
          {
            Id: "asked",
            // Container Insights; from memory, not checked.
            Expression: `SELECT AVG(pod_cpu_utilization_over_pod_limit) FROM ContainerInsights WHERE PodName = '${watched.id}'`,
            Period: minute,
            ReturnData: true,
          },
        ],
      },
    };
  }
  const name = watched.id.replace(/(?:^|[^A-Za-z0-9]+)(.)/g, (_, next: string) =>
    next.toUpperCase(),
  );
  if (id.startsWith("cpu.") && choices.some(({ data: each }) => each.technology === "amazon-ecs")) {
    return {
      parameters: {
        Cluster: parameter("Name of the ECS cluster."),
        [`${name}Service`]: parameter(`Name of the ECS service of ${watched.data.name}.`),
      },
      properties: {
        Threshold: value * 100,
        Namespace: "AWS/ECS",
        MetricName: "CPUUtilization",
        Dimensions: [
          { Name: "ClusterName", Value: { Ref: "Cluster" } },
          { Name: "ServiceName", Value: { Ref: `${name}Service` } },
        ],
        Statistic: "Average",
        Period: minute,
      },
    };
  }
  if (id.startsWith("connections.") && / on Amazon RDS\b/.test(watched.data.technology ?? "")) {
    return {
      parameters: {
        Database: parameter("Identifier of the database instance."),
        MostConnections: parameter("max_connections of the database.", "Number"),
      },
      properties: {
        Threshold: value,
        Metrics: [
          {
            Id: "open",
            MetricStat: {
              Metric: {
                Namespace: "AWS/RDS",
                MetricName: "DatabaseConnections",
                Dimensions: [{ Name: "DBInstanceIdentifier", Value: { Ref: "Database" } }],
              },
              Period: minute,
              Stat: "Maximum",
            },
            ReturnData: false,
          },
          {
            Id: "share",
            // CloudFormation puts the parameter in.
            Expression: { "Fn::Sub": "open / ${MostConnections}" },
            Label: "Share of connections in use",
            ReturnData: true,
          },
        ],
      },
    };
  }
  return undefined;
}
