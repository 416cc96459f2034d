import {
  byRef,
  type DraftOf,
  type FigureInput,
  givenFigure,
  isCodeGateway,
  join,
  node,
  optional,
  type Ref,
  type ViewOf,
} from "@planc/core";
import {
  api,
  architecture,
  brief,
  data,
  decision,
  type Figure,
  performance,
  workload,
} from "@planc/core/ir";
import { halfWayToFull } from "../alerting/above-the-plan.ts";
import { backlogAlerts } from "../alerting/backlog-alerts.ts";
import { burnAlerts, burnOf, burns, promSpan } from "../alerting/burn-alerts.ts";
import { connectionAlerts } from "../alerting/connection-alerts.ts";
import { lookAt, type Parts } from "../alerting/first-look.ts";
import { indexAlerts } from "../alerting/index-alerts.ts";
import { innerExpression, innerTimeOf } from "../alerting/inner-times.ts";
import { keepingAlerts } from "../alerting/keeping-alerts.ts";
import { queueAlerts } from "../alerting/queue-alerts.ts";
import { runAlerts } from "../alerting/run-alerts.ts";
import { runsAtOurs } from "../alerting/runs-at-ours.ts";
import { exporters } from "../catalog/exporters.ts";
import { derived, step } from "../kit.ts";
import { amountText, likelyText } from "../text.ts";
import { operationsOf, type TargetReads } from "../workload/target-operations.ts";
import { secondsOf } from "./objectives.ts";

type Alert = DraftOf<typeof performance.alert>;
type Target = ViewOf<typeof performance.target>;

/** Targets that are measured all the time. */
const watched = new Set(["response-time", "delivery-time", "error-rate"]);

/** Alerts on what is promised, and on what runs out first. */
export const alerts = step("alerts", {
  reads: {
    targets: optional(performance.target),
    slos: optional(performance.slo),
    components: optional(architecture.component),
    capacity: optional(performance.capacity),
    used: optional(performance.resource),
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
  run: ({
    targets,
    slos,
    components,
    capacity,
    stores,
    product,
    loads,
    convention,
    used,
    options,
    report,
    ...kept
  }) => {
    if (!runsAtOurs(components, kept.connections)) return { alerts: [] };
    const isGraphql = convention?.data.style === "graphql";
    const requests = isGraphql ? exporters.answers : exporters.requests;
    for (const slo of slos) {
      for (const burn of burns.filter((each) => !burnOf(slo, each).canFire)) {
        report(
          "burn-alert-left-out",
          {
            objective: slo.data.name,
            window: promSpan(burn.long),
            share: Number((burnOf(slo, burn).threshold.value * 100).toPrecision(3)),
          },
          { ref: slo.ref },
        );
      }
    }
    const burning = slos.flatMap((slo) =>
      burnAlerts(slo, slo.data.kind === "latency" && isGraphql ? exporters.fields : requests),
    );
    // Errors are watched where any objective counts them, be it another target's.
    const objectives = new Map(
      slos
        .filter(({ ref }) => burning.some(({ data }) => data.watches === ref))
        .map(({ data }) => [data.target, data.kind]),
    );
    const isBurning = ({ ref, data: { measure } }: Target): boolean =>
      objectives.has(ref) ||
      (measure === "error-rate" && [...objectives.values()].includes("availability"));
    const runsOn = (technology: string): boolean =>
      kept.choices.some(({ data }) => data.technology === technology);
    const processors = runsOn("amazon-ecs")
      ? exporters.tasks
      : runsOn("kubernetes")
        ? exporters.pods
        : exporters.processors;
    return {
      alerts: [
        ...burning,
        ...targets
          .filter((each) => watched.has(each.data.measure) && !isBurning(each))
          .map((target) => missedAlert(target, { components, ...kept }, requests)),
        ...busyPrograms(components, capacity, options.utilisation).map((each) =>
          node(
            performance.alert,
            join("cpu", each.id),
            {
              name: `${each.name} is short of CPU`,
              watches: each.component,
              signal: "CPU in use",
              comparator: ">",
              threshold: each.threshold,
              for: { value: 10, unit: "min" },
              severity: "ticket",
              owner: "team",
              response:
                "Add an instance; if the rate is the planned one, measure the service time and correct the plan.",
              ...(each.planned
                ? {
                    look: `${likelyText(each.planned)} planned at ${percentText(each.threshold.inputs[0])} at most`,
                  }
                : {}),
              source: processors,
            },
            derived("alert-per-resource", [each.from]),
          ),
        ),
        ...connectionAlerts({ components, connections: kept.connections }, stores, used),
        ...keepingAlerts({
          components,
          connections: kept.connections,
          choices: kept.choices,
          resources: used,
        }),
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
  utilisation: number,
) {
  const component = byRef(components);
  const counted = new Set<Ref>(capacity.map(({ data }) => data.component));
  return [
    ...components
      .filter(({ ref, data }) => isCodeGateway(data) && !counted.has(ref))
      .map(({ id, ref, data }) => ({
        id,
        name: data.name,
        component: ref,
        from: ref,
        planned: undefined,
        threshold: halfWayToFull({ value: utilisation, unit: "ratio" }),
      })),
    ...capacity.map(({ id, ref, data }) => ({
      id,
      name: component.get(data.component)?.data.name ?? data.component,
      component: data.component,
      from: ref,
      planned: data.demand,
      threshold: halfWayToFull(limitIn(data.replicas, ref, utilisation)),
    })),
  ];
}

const percentText = (share: { readonly value: number } | undefined): string =>
  amountText({ value: Number(((share?.value ?? 0) * 100).toPrecision(3)), unit: "percent" });

/** The share of the processors that its instances are counted by; what the text counts them by is none. */
function limitIn({ inputs }: Figure, ref: Ref, utilisation: number): FigureInput {
  const limit = inputs.find(({ name }) => name === "limit");
  return limit
    ? { value: limit.value, unit: limit.unit, ref }
    : { value: utilisation, unit: "ratio" };
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
  const inner = target.measure === "response-time" ? innerTimeOf(target.name) : undefined;
  const isTime = target.measure === "response-time" && inner === undefined;
  const about = isTime ? operationsOf(target, called) : [];
  const { value, unit } = target.serverShare ?? target.value;
  const seconds = secondsOf({ value, unit });
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
      ...(inner && seconds !== undefined
        ? {
            response: `Find which of ${inner.of} is slow, by its span.`,
            look: inner.of,
            source: exporters.sdk,
            expression: innerExpression(inner, target.percentile ?? 95, seconds),
          }
        : {
            response:
              "Find the slowest or failing operation, compare its rate with the planned mix.",
            ...lookOf(target, called),
            source,
          }),
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
