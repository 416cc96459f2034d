import {
  byRef,
  figureIn,
  fixed,
  isClient,
  join,
  known,
  node,
  optional,
  plannedTimeOf,
  type Ref,
  times,
  type ViewOf,
} from "@planc/core";
import {
  api,
  architecture,
  brief,
  data,
  decision,
  host,
  integration,
  performance,
  workload,
} from "@planc/core/ir";
import { hopTimes } from "../catalog/live-figures.ts";
import { derived, step } from "../kit.ts";
import { type AnswerWay, answerWay } from "../paths/answer-way.ts";
import { budgetsOf, leastOf, mostly, simulatedOf, totalOf } from "../paths/budgets.ts";
import { type HopFacts, hopsOf } from "../paths/hops.ts";
import { limitOf, targetsOfFlows } from "../paths/target-of.ts";
import { amountText } from "../text.ts";
import { type StatementReads, statementTimesIn } from "../workload/statement-times.ts";

/** What each hop of an answer may take, and what the answer is expected to take, against its target. */
export const latency = step("latency", {
  reads: {
    flows: optional(architecture.flow),
    components: optional(architecture.component),
    targets: performance.target,
    connections: optional(architecture.connection),
    capacity: optional(performance.capacity),
    responses: optional(performance.response),
    calls: optional(integration.call),
    providers: optional(integration.provider),
    choices: optional(decision.choice),
    demands: optional(workload.demand),
    measurements: optional(host.measurement),
    operations: optional(api.operation),
    resources: optional(api.resource),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    patterns: optional(data.accessPattern),
    tables: optional(data.table),
    stores: optional(data.store),
    mix: optional(workload.mix),
  },
  writes: { latencies: performance.latency },
  run: ({ flows, components, targets, report, ...reads }) => {
    const component = byRef(components);
    const facts = factsOf(component, { flows, ...reads });
    const targetOf = targetsOfFlows(targets, reads);
    return {
      latencies: flows.flatMap((flow) => {
        const target = targetOf(flow);
        const way = answerWay(flow, (ref) => component.get(ref)?.data.kind);
        const hops = way && hopsOf(way, flow.ref, facts);
        if (!target || !way || !hops || hops.length === 0) return [];
        const limit = limitOf(target.data);
        const simulated = simulatedOf(hops);
        const least = leastOf(hops);
        const { percentile = 95 } = target.data;
        const expected = percentile > 95 ? simulated.p99 : simulated.p95;
        const about = {
          flow: flow.data.name,
          target: `${target.data.name} ${target.data.comparator} ${milliseconds(limit)}`,
        };
        // What nobody asked for is held against it in the table alone.
        const isAsked = target.id !== usual;
        if (isAsked && least > limit) {
          const most = mostly(hops, (each) => each.least);
          report(
            "path-impossible",
            {
              ...about,
              least: milliseconds(least),
              hop: most.label,
              part: milliseconds(most.least),
            },
            { ref: target.ref },
          );
        } else if (isAsked && expected.value > limit) {
          const most = mostly(hops, (each) => each.p95 - each.least);
          report(
            "path-over-target",
            {
              ...about,
              expected: milliseconds(expected.value),
              percentile: percentile > 95 ? "p99" : "p95",
              hop: most.label,
              part: milliseconds(most.p95),
              budget: milliseconds(budgetsOf(hops, target)[hops.indexOf(most)]?.value ?? 0),
            },
            { ref: target.ref },
          );
        }
        const budgets = budgetsOf(hops, target);
        const from: Ref[] = [
          flow.ref,
          target.ref,
          ...new Set(hops.flatMap((each) => (each.from ? [each.from] : []))),
        ];
        return [
          node(
            performance.latency,
            join(flow.id, "answer"),
            {
              flow: flow.ref,
              answer: true,
              target: target.ref,
              hops: hops.map((each, at) => ({
                ...(each.connection ? { connection: each.connection } : {}),
                label: each.label,
                minimum: figureIn("ms", known("least", each.least, "ms")),
                median: figureIn("ms", known("median", each.median, "ms")),
                p95: figureIn("ms", known("slow", each.p95, "ms")),
                budget: budgets[at] ?? figureIn("ms", known("least", each.least, "ms")),
                basis: each.basis,
              })),
              total: totalOf(budgets),
              simulated,
              ...outsideOf(way, component),
            },
            derived("budget-of-hops", from),
          ),
        ];
      }),
    };
  },
});

/** The response time that is taken where nothing is asked for. */
const usual = join("system", "response-time");

const milliseconds = (value: number) =>
  amountText({ value: Number(value.toPrecision(2)), unit: "ms" });

/** There and back between people and the first program. */
function outsideOf(
  { outside }: AnswerWay,
  component: ReadonlyMap<string, ViewOf<typeof architecture.component>>,
) {
  const kind = outside && component.get(outside.from)?.data.kind;
  if (kind !== "web-client" && kind !== "mobile-client" && kind !== "desktop-client") return {};
  const oneWay = known("oneWay", hopTimes[kind].high, "ms");
  return isClient(kind) ? { outside: figureIn("ms", times(fixed(2), oneWay)) } : {};
}

interface Read extends StatementReads {
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly capacity: readonly ViewOf<typeof performance.capacity>[];
  readonly responses: readonly ViewOf<typeof performance.response>[];
  readonly calls: readonly ViewOf<typeof integration.call>[];
  readonly providers: readonly ViewOf<typeof integration.provider>[];
  readonly choices: readonly ViewOf<typeof decision.choice>[];
  readonly demands: readonly ViewOf<typeof workload.demand>[];
}

function factsOf(component: HopFacts["component"], read: Read): HopFacts {
  const times = statementTimesIn(read);
  const actionOf = new Map<Ref, Ref | undefined>(
    read.flows.map(({ ref, data: { action } }) => [ref, action]),
  );
  const realising = new Map<string, Ref[]>();
  for (const {
    ref,
    data: { realises },
  } of read.operations) {
    for (const action of realises) {
      realising.set(action, [...(realising.get(action) ?? []), ref]);
    }
  }
  const between = new Map(
    read.connections.map((each) => [`${each.data.from} ${each.data.to}`, each]),
  );
  const capacityOf = new Map(read.capacity.map((each) => [each.data.component, each.data]));
  const demandOf = new Map(read.demands.map((each) => [each.data.component, each.data]));
  return {
    component,
    connection: (from, to) => between.get(`${from} ${to}`),
    calls: read.calls,
    providerOf: new Map(read.providers.map((each) => [each.data.component, each])),
    responseOf: new Map(read.responses.map((each) => [each.data.component, each])),
    workOf: ({ ref, data: { technology } }) => {
      const planned = plannedTimeOf(technology ?? "");
      const own = capacityOf.get(ref)?.serviceTime;
      return own ? { value: own.value, low: own.low ?? own.value } : planned;
    },
    rateOf: ({ ref }) => demandOf.get(ref)?.peak.value,
    measuredOf: ({ ref, id, data: { name } }, flow, isRead) => {
      const makers = [flow, ...(realising.get(actionOf.get(flow) ?? "") ?? [])];
      const [slowest] = isRead
        ? makers
            .flatMap((each) => times.madeBy(ref, each))
            .toSorted((a, b) => b.time.value - a.time.value)
        : [];
      return slowest
        ? { ...slowest.time, name: slowest.name }
        : times.ofAll({ ref, names: [id, name] });
    },
    isWaitedFor: read.choices.some(({ data }) => confirming.has(data.technology)),
  };
}

/** Ways in which a change is confirmed only when another machine has it. */
const confirming: ReadonlySet<string> = new Set(["synchronous-standby", "synchronous-log"]);
