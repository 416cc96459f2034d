import { type DataOf, type Draft, type PlanNodeOf, parseRef, type Ref } from "@planc/core";
import { type KnownFacts, type RunResult, reviewDecisions, standingOf } from "@planc/core/host";
import {
  brief,
  type CircumstanceName,
  decision,
  type NumberFactName,
  performance,
  security,
  workload,
} from "@planc/core/ir";
import stackSelection from "@planc/stack-selection";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";

type Plan = RunResult["plan"];
type Premise = PlanNodeOf<typeof decision.premise>;
type Quantity = DataOf<typeof brief.quantity>;

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

const quantities: Readonly<Partial<Record<NumberFactName, Quantity["measure"]>>> = {
  "peak-request-rate": "request-rate",
  "concurrent-users": "concurrent-users",
  "message-rate": "message-rate",
  rows: "rows",
  availability: "availability",
  "response-time": "response-time",
  "team-size": "team-size",
};

/** The brief with that number in place of its own, or with it where it has none. */
function withNumber(plan: Plan, measure: NumberFactName, value: number): readonly Draft[] {
  if (measure === "registered-users") return withUsers(plan, value);
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
  if (measure === "services") return withServices(plan, value);
  const product = plan.get(brief.product);
  if (measure === "budget" && product) {
    return [
      ...without(brief.product.id, product.id),
      given(brief.product, { ...product.data, budget: value }),
    ];
  }
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

/** Loads that are worked out of how many people are registered follow them. */
function withUsers(plan: Plan, value: number): readonly Draft[] {
  const loads = plan.get(workload.load);
  const now = loads.find(({ data }) => data.measure === "registered-users")?.data.figure.value ?? 1;
  const following: readonly string[] = [
    "registered-users",
    "daily-active-users",
    "request-rate",
    "peak-request-rate",
    "concurrent-users",
  ];
  return [
    ...nodesOf(plan).filter(({ slot }) => slot !== workload.load.id),
    ...loads.map(({ id, data }) => {
      const { figure, measure } = data;
      const scale = following.includes(measure) ? value / now : 1;
      return given(workload.load, id, {
        ...data,
        figure: { ...figure, value: figure.value * scale },
      });
    }),
  ];
}

/** Further services are like the last one; those that are too many are modules of others. */
function withServices(plan: Plan, size: number): readonly Draft[] {
  const services = plan.get(brief.part).filter(({ data }) => data.kind === "service");
  const surplus = new Set(services.slice(size).map(({ id }) => id));
  const last = services.at(-1);
  return [
    ...nodesOf(plan).filter(({ slot, id }) => slot !== brief.part.id || !surplus.has(id)),
    ...services
      .slice(size)
      .map(({ id, data }) => given(brief.part, id, { ...data, kind: "module" })),
    ...Array.from({ length: Math.max(0, size - services.length) }, (_, at) =>
      last ? [given(brief.part, `${last.id}-${at}`, last.data)] : [],
    ).flat(),
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

/** The brief that asks for it, or that no longer does. */
function withCircumstance(plan: Plan, name: CircumstanceName, holds: boolean): readonly Draft[] {
  const asked = plan
    .get(decision.premise)
    .filter(({ data }) => data.kind === "circumstance" && data.fact === name)
    .flatMap(({ why }) => why.from ?? []);
  if (!holds)
    return nodesOf(plan).filter(({ slot, id }) => !asked.includes(`${slot}#${id}` as Ref));
  const mention = { technology: name, kind: "pattern", modality: "must" } as const;
  return [...nodesOf(plan), given(brief.mention, "asked", mention)];
}

/** What is decided, in the words in which a premise says what it would be. */
function outcomeOf(plan: Plan, before: Plan, ref: Ref): string {
  const style = plan.get(decision.style);
  if (style?.ref === ref) return style.data.name;
  const topic = before.get(decision.topic).find((each) => each.ref === ref);
  if (topic) {
    const now = plan.get(decision.topic).find((each) => each.ref === ref);
    return now?.data.needed ? "needed" : "not needed";
  }
  const own = before.get(decision.choice).find((each) => each.ref === ref);
  const rivals = plan.get(decision.choice).filter(({ data }) => data.topic === own?.data.topic);
  const same = rivals.find(({ data }) => data.name === own?.data.name) ?? rivals[0];
  if (same) return same.data.name;
  const need = plan.get(decision.topic).find((each) => each.ref === own?.data.topic);
  return need?.data.needed ? "no option" : "none";
}

/** The brief on each side of what the decision rests on: where it holds, and where it turns. */
function sidesOf(plan: Plan, { data }: Premise) {
  switch (data.kind) {
    case "number": {
      const { fact, comparator, bound, turn } = data;
      const step = fact === "availability" ? 0.01 : 1;
      // A bound that is not inside itself: one step towards the present.
      const last = comparator === "<" ? bound - step : comparator === ">" ? bound + step : bound;
      const inside = data.now === undefined ? last : nearer(last, data.now, comparator);
      return {
        inside: { known: numbers(fact, inside), brief: withNumber(plan, fact, inside) },
        outside: { known: numbers(fact, turn.at), brief: withNumber(plan, fact, turn.at) },
        to: turn.to,
      };
    }
    case "no-number": {
      const { fact, turn } = data;
      const brief = withNumber(plan, fact, turn.at);
      return { inside: undefined, outside: { known: numbers(fact, turn.at), brief }, to: turn.to };
    }
    case "circumstance": {
      const { fact, holds, to } = data;
      const known = (value: boolean) => facts({ circumstances: new Map([[fact, value]]) });
      return {
        inside: { known: known(holds), brief: nodesOf(plan) },
        outside: { known: known(!holds), brief: withCircumstance(plan, fact, !holds) },
        to,
      };
    }
    case "support":
      return undefined;
  }
}

/** The last value inside, or the present one where that lies between it and the bound. */
function nearer(last: number, now: number, comparator: string): number {
  const value = comparator.startsWith("<") ? Math.max(last, now) : Math.min(last, now);
  return Number(value.toFixed(5));
}

const facts = (more: Partial<KnownFacts>): KnownFacts => ({
  numbers: new Map(),
  circumstances: new Map(),
  ...more,
});
const numbers = (fact: NumberFactName, value: number) =>
  facts({ numbers: new Map([[fact, value]]) });

const brokenBy = (plan: Plan, known: KnownFacts) =>
  reviewDecisions(plan.get(decision.premise), known)
    .filter(({ standing }) => standing === "broken")
    .map(({ ref }) => ref);

/** What a plan knows of its own facts. */
function presentOf(plan: Plan): KnownFacts {
  const all = plan.get(decision.premise).map(({ data }) => data);
  return {
    numbers: new Map(
      all.flatMap((each) =>
        each.kind === "number" && each.now !== undefined ? [[each.fact, each.now] as const] : [],
      ),
    ),
    circumstances: new Map(
      all.flatMap((each) =>
        each.kind === "circumstance" ? [[each.fact, each.holds] as const] : [],
      ),
    ),
    // The catalogue was checked after this day, and before the first support ends.
    date: "2026-08-22",
  };
}

it.each(Object.entries(prompts))(
  "rests each decision of %s on what is so, and turns it there and not before",
  async (_name, prompt) => {
    const { plan } = await compile(prompt);
    const premises = plan.get(decision.premise);
    expect(brokenBy(plan, presentOf(plan))).toEqual([]);
    for (const premise of premises) {
      const sides = sidesOf(plan, premise);
      if (!sides) continue;
      const { id, data } = premise;
      const { inside, outside, to } = sides;
      const there = (await decide(outside.brief)).plan;
      expect([id, outcomeOf(there, plan, data.decision)]).toEqual([id, to]);
      expect(brokenBy(plan, outside.known)).toContain(data.decision);
      if (!inside) continue;
      const here = (await decide(inside.brief)).plan;
      const present = outcomeOf(plan, plan, data.decision);
      expect([id, outcomeOf(here, plan, data.decision)]).toEqual([id, present]);
      expect([id, brokenBy(plan, inside.known).includes(data.decision)]).toEqual([id, false]);
    }
    for (const { id, data } of premises) {
      if (data.kind !== "support") continue;
      expect([id, brokenBy(plan, facts({ date: data.until }))]).toEqual([
        id,
        expect.arrayContaining([data.decision]),
      ]);
    }
  },
  120_000,
);

it("reopens the decisions whose premise the fact breaks, and no other", async () => {
  let count = 0;
  for (const prompt of Object.values(prompts)) {
    const { plan } = await compile(prompt);
    const premises = plan.get(decision.premise);
    for (const premise of premises) {
      const outside = sidesOf(plan, premise)?.outside.known;
      if (!outside) continue;
      count += 1;
      const factOf = ({ data }: Premise) => ("fact" in data ? data.fact : undefined);
      const resting = premises
        .filter((each) => factOf(each) === factOf(premise))
        .filter(({ data }) => standingOf(data, outside) === "broken")
        .map(({ data }) => data.decision);
      expect(brokenBy(plan, outside)).toEqual([...new Set(resting)].sort());
    }
  }
  expect(count).toBeGreaterThan(20);
}, 120_000);

it.each([
  ["The peak load is 1,500 requests per second.", numbers("peak-request-rate", 1500)],
  [
    "Employees of customers sign in with single sign-on.",
    facts({ circumstances: new Map([["single-sign-on", true]]) }),
  ],
  ["The availability target is 99.95 %.", numbers("availability", 99.95)],
] as const)(
  "decides otherwise what a fact reopens, once the text says it: %s",
  async (sentence, known) => {
    const prompt = prompts["web-application"];
    const { plan } = await compile(prompt);
    const reopened = brokenBy(plan, known);
    expect(reopened).not.toEqual([]);
    const { plan: anew } = await compile(`${prompt} ${sentence}`);
    for (const ref of reopened) {
      expect([ref, outcomeOf(anew, plan, ref)]).not.toEqual([ref, outcomeOf(plan, plan, ref)]);
    }
  },
  60_000,
);
