import {
  type DraftOf,
  figureOf,
  givenFigure,
  isCodeGateway,
  join,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, data, decision, performance, workload } from "@planc/core/ir";
import { backlogAlerts } from "../alerting/backlog-alerts.ts";
import { connectionAlerts } from "../alerting/connection-alerts.ts";
import { lookAt, type Parts } from "../alerting/first-look.ts";
import { indexAlerts } from "../alerting/index-alerts.ts";
import { queueAlerts } from "../alerting/queue-alerts.ts";
import { runAlerts } from "../alerting/run-alerts.ts";
import { runsAtOurs } from "../alerting/runs-at-ours.ts";
import { exporters } from "../catalog/exporters.ts";
import { derived, step } from "../kit.ts";
import { likelyText } from "../text.ts";
import { operationsOf, type TargetReads } from "../workload/target-operations.ts";

type Alert = DraftOf<typeof performance.alert>;
type Target = ViewOf<typeof performance.target>;

/** Windows of the burn-rate method of Google's SRE Workbook, chapter 5: budget share spent in how long. */
const burns = [
  { name: "fast", budget: 0.02, hours: 1, severity: "page" },
  { name: "slow", budget: 0.1, hours: 72, severity: "ticket" },
] as const;

/** Targets that are measured all the time. */
const watched = new Set(["response-time", "delivery-time", "error-rate"]);

/** Alerts on what is promised, and on what runs out first. */
export const alerts = step("alerts", {
  reads: {
    targets: optional(performance.target),
    slos: optional(performance.slo),
    components: optional(architecture.component),
    capacity: optional(performance.capacity),
    stores: optional(data.store),
    product: optional(brief.product),
    loads: optional(workload.load),
    mix: optional(workload.mix),
    connections: optional(architecture.connection),
    events: optional(architecture.event),
    duties: optional(architecture.duty),
    convention: optional(api.convention),
    operations: optional(api.operation),
    resources: optional(api.resource),
    concepts: optional(brief.concept),
    actions: optional(brief.action),
    choices: optional(decision.choice),
    entities: optional(data.entity),
    tables: optional(data.table),
    columns: optional(data.column),
  },
  writes: { alerts: performance.alert },
  run: ({ targets, slos, components, capacity, stores, product, loads, convention, ...kept }) => {
    if (!runsAtOurs(components, kept.connections)) return { alerts: [] };
    const requests = convention?.data.style === "graphql" ? exporters.answers : exporters.requests;
    const onEcs = kept.choices.some(({ data }) => data.technology === "amazon-ecs");
    return {
      alerts: [
        ...slos.flatMap((slo) =>
          burns.flatMap((burn): Alert[] => {
            const factor = figureOf("budget * days * 24 / hours", "ratio", {
              budget: { value: burn.budget, unit: "ratio" },
              days: { value: slo.data.window, unit: "day" },
              hours: { value: burn.hours, unit: "h" },
            });
            // Errors cannot be more than all requests: such an alert could never fire.
            if (factor.value * (1 - slo.data.objective) >= 1) return [];
            return [
              node(
                performance.alert,
                join("burn", slo.id, burn.name),
                {
                  name: `${slo.data.name}: error budget burns ${burn.name}`,
                  watches: slo.ref,
                  signal: `error ratio, ${burn.hours} h`,
                  comparator: ">",
                  threshold: figureOf("factor * (1 - objective)", "ratio", {
                    factor: { value: factor.value, unit: "ratio" },
                    objective: { value: slo.data.objective, unit: "ratio", ref: slo.ref },
                  }),
                  for: { value: burn.severity === "page" ? 2 : 15, unit: "min" },
                  severity: burn.severity,
                  owner: "on call",
                  response:
                    burn.severity === "page"
                      ? "Roll back the last release if it is younger than the errors; else follow the failing operation's traces."
                      : "Look for the operation with the most errors and plan its repair within the week.",
                  look: burn.severity === "page" ? "last release" : "failing operation",
                  source: requests,
                },
                derived("alert-from-target", [slo.ref]),
              ),
            ];
          }),
        ),
        ...targets
          .filter((each) => watched.has(each.data.measure))
          .map((target) => missedAlert(target, { components, ...kept }, requests)),
        ...busyPrograms(components, capacity).map((each) =>
          node(
            performance.alert,
            join("cpu", each.id),
            {
              name: `${each.name} is short of CPU`,
              watches: each.component,
              signal: "CPU in use",
              comparator: ">",
              threshold: givenFigure("limit", 0.8, "ratio"),
              for: { value: 10, unit: "min" },
              severity: "ticket",
              owner: "team",
              response:
                "Add an instance; if the rate is the planned one, measure the service time and correct the plan.",
              ...(each.planned ? { look: `${likelyText(each.planned)} planned` } : {}),
              source: onEcs ? exporters.tasks : exporters.processors,
            },
            derived("alert-per-resource", [each.from]),
          ),
        ),
        ...connectionAlerts({ components, connections: kept.connections }, stores),
        ...queueAlerts({ components, ...kept }),
        ...indexAlerts({ components, connections: kept.connections }),
        ...backlogAlerts({ components, stores, ...kept }),
        ...(product?.data.kinds[0] === "data-pipeline" ? runAlerts(components, loads) : []),
      ],
    };
  },
});

/** What has a planned number of instances, and a gateway of the team's own, through which all requests go. */
function busyPrograms(
  components: readonly ViewOf<typeof architecture.component>[],
  capacity: readonly ViewOf<typeof performance.capacity>[],
) {
  return [
    ...components
      .filter(
        ({ ref, data }) =>
          isCodeGateway(data) && !capacity.some(({ data: { component } }) => component === ref),
      )
      .map(({ id, ref, data }) => ({
        id,
        name: data.name,
        component: ref,
        from: ref,
        planned: undefined,
      })),
    ...capacity.map(({ id, ref, data }) => ({
      id,
      name: nameOf(components, data.component),
      component: data.component,
      from: ref,
      planned: data.demand,
    })),
  ];
}

function nameOf(
  components: readonly { readonly ref: string; readonly data: { readonly name: string } }[],
  ref: string,
): string {
  return components.find((each) => each.ref === ref)?.data.name ?? ref;
}

function missedAlert(
  { id, ref, data: target }: Target,
  called: TargetReads & Parts,
  requests: { readonly from: string },
): Alert {
  const sources = {
    "error-rate": requests,
    "delivery-time": exporters.deliveries,
  } as const satisfies Partial<Record<Target["data"]["measure"], { readonly from: string }>>;
  const source =
    target.measure === "error-rate" || target.measure === "delivery-time"
      ? sources[target.measure]
      : target.measure === "response-time" && requests === exporters.answers
        ? exporters.fields
        : exporters.requests;
  const isTime = target.measure === "response-time";
  const about = isTime ? operationsOf(target, called) : [];
  const { value, unit } = target.serverShare ?? target.value;
  return node(
    performance.alert,
    join("missed", id),
    {
      name: `${target.name}${target.serverShare ? ", the server's share" : ""} missed`,
      watches: ref,
      signal:
        target.measure === "error-rate"
          ? "error ratio, 10 min"
          : `p${target.percentile ?? 95}, 10 min`,
      comparator: ">",
      threshold: givenFigure("target", value, unit),
      for: { value: 10, unit: "min" },
      severity: "ticket",
      owner: "team",
      response: "Find the slowest or failing operation, compare its rate with the planned mix.",
      ...lookOf(target, called),
      source,
      ...(about.length > 0 ? { operations: about.map((each) => each.ref) } : {}),
    },
    derived("alert-from-target", [ref]),
  );
}

/** Whose requests are slow or fail; what is told late goes through what holds the connections. */
function lookOf(
  { measure }: Target["data"],
  { components, connections }: Parts,
): { readonly look?: string } {
  if (measure === "error-rate") return { look: "failing operation" };
  if (measure === "response-time") return { look: "slowest operation" };
  const live = new Set<Ref>(
    connections.flatMap(({ data }) => (data.live ? [data.from, data.to] : [])),
  );
  return lookAt(components.filter(({ ref, data }) => live.has(ref) && !clients.has(data.kind)));
}

const clients = new Set(["person", "web-client", "mobile-client", "desktop-client"]);
