import { type DataOf, type Draft, parseRef } from "@planc/core";
import type { RunResult } from "@planc/core/host";
import { brief, decision, performance, security, workload } from "@planc/core/ir";
import stackSelection from "@planc/stack-selection";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";

type Plan = RunResult["plan"];
type Flip = DataOf<typeof decision.choice>["flips"][number];
type Point = NonNullable<Flip["at"]>;
type Quantity = DataOf<typeof brief.quantity>;

interface Turn {
  readonly name: string;
  readonly point: Point;
  readonly to: string;
  readonly read: (plan: Plan) => string;
}

/** What the stack was decided from, as nodes of a brief of its own. */
function nodesOf(plan: Plan): readonly Draft[] {
  const product = plan.get(brief.product);
  const team = plan.get(brief.team);
  if (!product) return [];
  const first = given(brief.product, product.data);
  const others = [
    plan.get(brief.mention),
    plan.get(brief.part),
    plan.get(brief.system),
    plan.get(brief.concept),
    plan.get(brief.attribute),
    plan.get(brief.relation),
    plan.get(brief.action),
    plan.get(brief.actor),
    plan.get(brief.quality),
    plan.get(brief.quantity),
    plan.get(brief.regime),
    plan.get(workload.load),
    plan.get(performance.target),
    plan.get(security.obligation),
    plan.get(decision.preference),
  ].flat();
  return [
    first,
    ...(team ? [given(brief.team, team.data)] : []),
    ...others.flatMap(({ ref, id, data }): readonly Draft[] => {
      const slot = parseRef(ref)?.slot;
      return slot ? [{ slot, id, data, why: first.why }] : [];
    }),
  ];
}

const decide = (nodes: readonly Draft[]) =>
  planTester({ plugins: [stackSelection] })
    .with(...nodes)
    .result();

const quantities: Readonly<Partial<Record<Point["measure"], Quantity["measure"]>>> = {
  "peak-request-rate": "request-rate",
  "concurrent-users": "concurrent-users",
  "message-rate": "message-rate",
  rows: "rows",
  availability: "availability",
  "response-time": "response-time",
  "team-size": "team-size",
};

/** The brief with that number in place of its own, or with it where it has none. */
function withNumber(plan: Plan, { measure }: Point, value: number): readonly Draft[] {
  const load = plan.get(workload.load).find(({ data }) => data.measure === measure);
  const nodes = nodesOf(plan);
  const without = (slot: string, id: string) =>
    nodes.filter((each) => each.slot !== slot || each.id !== id);
  if (load) {
    const { id, data } = load;
    return [
      ...without(workload.load.id, id),
      given(workload.load, id, { ...data, figure: { ...data.figure, value } }),
    ];
  }
  const team = plan.get(brief.team);
  if (measure === "team-size" && team?.data.size) {
    return [...without(brief.team.id, team.id), given(brief.team, { ...team.data, size: value })];
  }
  if (measure === "records-per-run") {
    const figure = { value, unit: "count", formula: "stated", inputs: [] } as const;
    return [
      ...nodes,
      given(workload.load, measure, {
        measure,
        title: "Records",
        figure: { ...figure, inputs: [] },
      }),
    ];
  }
  if (measure === "stored-concepts") return withConcepts(plan, value);
  const kind = quantities[measure];
  const own = new Set(
    plan
      .get(brief.quantity)
      .filter(({ data }) => data.measure === kind)
      .map(({ id }) => id),
  );
  return [
    ...nodes.filter(({ slot, id }) => slot !== brief.quantity.id || !own.has(id)),
    given(brief.quantity, "changed", {
      about: "changed",
      ...(kind ? { measure: kind } : {}),
      kind: "system-target",
      comparator: "=",
      value,
      unit: measure === "response-time" ? "ms" : "",
    }),
  ];
}

/** Further concepts are like the last one; those that are too many are kept by somebody else. */
function withConcepts(plan: Plan, size: number): readonly Draft[] {
  const stored = plan
    .get(brief.concept)
    .filter(({ data }) => data.role === "stored" || data.role === "join");
  const last = stored.at(-1);
  const surplus = new Set(stored.slice(size).map(({ id }) => id));
  const nodes = nodesOf(plan).filter(
    ({ slot, id }) => slot !== brief.concept.id || !surplus.has(id),
  );
  const outside = stored
    .filter(({ id }) => surplus.has(id))
    .map(({ id, data }) => given(brief.concept, id, { ...data, role: "external" }));
  const added = Array.from({ length: Math.max(0, size - stored.length) }, (_, at) =>
    last ? [given(brief.concept, `${last.id}-${at}`, last.data)] : [],
  ).flat();
  return [...nodes, ...outside, ...added];
}

function turnsOf(plan: Plan): readonly Turn[] {
  const style = plan.get(decision.style);
  const of = (
    name: string,
    flips: readonly Flip[] | undefined,
    read: Turn["read"],
  ): readonly Turn[] =>
    (flips ?? []).flatMap(({ at, to }) => (at ? [{ name, point: at, to, read }] : []));
  return [
    ...of("style", style?.data.flips, (each) => each.get(decision.style)?.data.name ?? "none"),
    ...plan.get(decision.topic).flatMap(({ id, data }) =>
      of(id, data.flips, (each) => {
        const topic = each.get(decision.topic).find((one) => one.id === id);
        return topic?.data.needed ? "needed" : "not needed";
      }),
    ),
    ...plan
      .get(decision.choice)
      .flatMap(({ id, data }) =>
        of(
          id,
          data.flips,
          (each) => optionOf(each, data.topic, data.name) ?? optionOf(each, data.topic) ?? "none",
        ),
      ),
  ];
}

function optionOf(plan: Plan, topic: string, name?: string): string | undefined {
  const found = plan
    .get(decision.choice)
    .find(({ data }) => data.topic === topic && (name === undefined || data.name === name));
  return found?.data.name;
}

it("turns each decision at the number that its record names, and not a step before", async () => {
  let count = 0;
  for (const prompt of Object.values(prompts)) {
    const { plan } = await compile(prompt);
    for (const { name, point, to, read } of turnsOf(plan)) {
      count += 1;
      const step = point.measure === "availability" ? 0.01 : 1;
      const there = (await decide(withNumber(plan, point, point.value))).plan;
      expect([name, point, read(there)]).toEqual([name, point, to]);
      const isUp = point.now === undefined || point.now < point.value;
      const before = Number((point.value - (isUp ? step : -step)).toFixed(2));
      const isPast = point.now !== undefined && (isUp ? before < point.now : before > point.now);
      if (before <= 0 || isPast) continue;
      const here = (await decide(withNumber(plan, point, before))).plan;
      expect([name, point, before, read(here)]).toEqual([name, point, before, read(plan)]);
    }
  }
  expect(count).toBeGreaterThan(10);
}, 120_000);
