import {
  byRef,
  figureIn,
  fixed,
  join,
  known,
  minus,
  node,
  optional,
  type Ref,
  times,
  type ViewOf,
} from "@planc/core";
import { architecture, brief, decision, integration, performance } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { answerWay } from "../paths/answer-way.ts";
import { byPlatform, type Part, partOf } from "../paths/parts.ts";
import { downtimeOf, inSeries, repairOf } from "../paths/series.ts";
import { amountText } from "../text.ts";

type Component = ViewOf<typeof architecture.component>;
type Target = ViewOf<typeof performance.target>;

/** How likely the product answers, from what each answer waits for. */
export const availability = step("availability", {
  reads: {
    product: brief.product,
    flows: optional(architecture.flow),
    components: optional(architecture.component),
    targets: optional(performance.target),
    capacity: optional(performance.capacity),
    failovers: optional(performance.failover),
    providers: optional(integration.provider),
    choices: optional(decision.choice),
  },
  writes: { availabilities: performance.availability },
  run: ({ product, flows, components, targets, report, ...reads }) => {
    const component = byRef(components);
    const ways = flows.flatMap((flow) => {
      const way = answerWay(flow, (ref) => component.get(ref)?.data.kind);
      return way
        ? [{ flow, on: new Set<Ref>(way.calls.map(({ to }) => deployed(to, component))) }]
        : [];
    });
    const chosen = (pattern: RegExp) =>
      reads.choices.some(({ data }) => pattern.test(data.technology));
    const facts = {
      programs: new Map(),
      capacityOf: new Map(reads.capacity.map((each) => [each.data.component, each])),
      failoverOf: new Map(reads.failovers.map((each) => [each.data.component, each])),
      providerOf: new Map(reads.providers.map((each) => [each.data.component, each])),
      isReplaced: chosen(/^(?:kubernetes|amazon-(?:eks|ecs)|aws-fargate|google-|azure-)/),
      hasStandby: chosen(/^(?:a?synchronous-standby|synchronous-log)$/),
    };
    const all = new Set(ways.flatMap(({ on }) => [...on]));
    const parts = new Map<Ref, Part>(
      components.flatMap((each) => {
        const part = all.has(each.ref) ? partOf(each, facts) : undefined;
        return part ? [[each.ref, part] as const] : [];
      }),
    );
    const partsOf = (refs: ReadonlySet<Ref>) =>
      byPlatform([...parts.values()].filter((each) => refs.has(each.of)));
    const isOurs = (part: Part) => !outside.has(component.get(part.of)?.data.kind ?? "");
    const own = partsOf(all).filter(isOurs);
    // A program on the machine of whoever runs it is there when that machine is.
    if (!own.some(({ of }) => serving.has(component.get(of)?.data.kind ?? "")))
      return { availabilities: [] };
    const target = targets
      .filter(({ data }) => data.measure === "availability" && data.value.unit === "percent")
      .toSorted((a, b) => b.data.value.value - a.data.value.value)[0];
    const whole = composed(own, target);
    const wanted = target?.data.value.value ?? 0;
    if (target && whole.data.figure.value < wanted) {
      const about = {
        target: `${target.data.name} ${target.data.comparator} ${amountText(target.data.value)}`,
        lost: minutes(whole.data.downtime.value),
        budget: minutes(budgetOf(target).value),
        weakest: parts.get(whole.data.weakest)?.name ?? product.data.name,
      };
      const { repair } = whole;
      // By the upper ends of all that is known: then it is no matter of what is assumed.
      const most = repair?.figure.high ?? whole.data.figure.high ?? 0;
      if (most < wanted) report("availability-out-of-reach", about, { ref: target.ref });
      else
        report(
          "availability-below-target",
          {
            ...about,
            repair: repair
              ? `${repair.change}: then ${minutes(downtimeOf(repair.figure).value)}${repair.isEnough ? "" : ", and no more is known that would help"}`
              : "no second server or instance is left to add, so fewer parts in the way or better promises",
          },
          { ref: target.ref },
        );
    }
    return {
      availabilities: [
        node(
          performance.availability,
          "product",
          { of: product.ref, ...whole.data },
          derived("availability-in-series", [product.ref, ...whole.from]),
        ),
        // What waits for a system of others depends on more than the product itself.
        ...ways.flatMap(({ flow, on }) => {
          const waited = partsOf(on);
          if (waited.every(isOurs)) return [];
          const { data, from } = composed(waited, target);
          return [
            node(
              performance.availability,
              join("flow", flow.id),
              { of: flow.ref, ...data },
              derived("availability-in-series", [flow.ref, ...from]),
            ),
          ];
        }),
      ],
    };
  },
});

const outside: ReadonlySet<string> = new Set(["external-system", "identity-provider"]);

const serving: ReadonlySet<string> = new Set(["service", "function", "gateway", "load-balancer"]);

function deployed(ref: Ref, component: ReadonlyMap<string, Component>): Ref {
  return component.get(ref)?.data.inside ?? ref;
}

function composed(parts: readonly Part[], target: Target | undefined) {
  const figure = inSeries(parts.map((each) => each.availability));
  const weakest = parts.reduce((least, each) =>
    each.availability.value < least.availability.value ? each : least,
  );
  const wanted = target?.data.value.value;
  const repair =
    wanted !== undefined && figure.value < wanted ? repairOf(parts, wanted) : undefined;
  return {
    repair,
    from: [
      ...new Set<Ref>(parts.flatMap((each) => [each.of, ...(each.from ? [each.from] : [])])),
      ...(target ? [target.ref] : []),
    ],
    data: {
      figure,
      ...(target ? { target: target.ref, budget: budgetOf(target) } : {}),
      parts: parts.map(({ of, name, availability: share, basis }) => ({
        of,
        name,
        availability: share,
        basis,
      })),
      weakest: weakest.of,
      downtime: downtimeOf(figure),
      ...(repair?.isEnough ? { repair: { change: repair.change, figure: repair.figure } } : {}),
    },
  };
}

const minutes = (value: number) => amountText({ value: Number(value.toPrecision(2)), unit: "min" });

/** What of 30 days may be lost. */
function budgetOf({ ref, data }: Target) {
  const wanted = known("target", data.value.value, "percent", { ref });
  return figureIn("min", times(known("period", 30, "day"), minus(fixed(1), wanted)));
}
