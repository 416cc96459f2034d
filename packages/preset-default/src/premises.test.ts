import { type Draft, type PlanNodeOf, type Ref, use } from "@planc/core";
import { type KnownFacts, type RunResult, reviewDecisions, standingOf } from "@planc/core/host";
import { decision, type NumberFactName } from "@planc/core/ir";
import stackSelection from "@planc/stack-selection";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { nodesOf, withCircumstance, withNumber } from "./fixtures/altered-brief.ts";
import { compile } from "./fixtures/compile.ts";
import { prompts } from "./fixtures/prompts.ts";

type Plan = RunResult["plan"];
type Premise = PlanNodeOf<typeof decision.premise>;

/** Decides about a brief, and no more; once about the same, as many decisions turn with the same fact. */
function decider() {
  const known = new Map<string, Promise<RunResult>>();
  return (nodes: readonly Draft[]): Promise<RunResult> => {
    const brief = JSON.stringify(nodes);
    const found =
      known.get(brief) ??
      planTester({ plugins: [use(stackSelection, { turns: false })] })
        .with(...nodes)
        .result();
    known.set(brief, found);
    return found;
  };
}

/** What is decided, in the words in which a premise says what it would be. */
function outcomeOf(plan: Plan, before: Plan, ref: Ref): string {
  const style = plan.get(decision.style);
  if (style?.ref === ref) return style.data.name;
  if (before.get(decision.dataOwnership)?.ref === ref)
    return (
      plan.get(decision.dataOwnership)?.data.name ?? "One schema, as one program owns all of it"
    );
  const topic = before.get(decision.topic).find((each) => each.ref === ref);
  if (topic) {
    const now = plan.get(decision.topic).find((each) => each.ref === ref);
    return now?.data.needed ? "needed" : "not needed";
  }
  const hosted = before.get(decision.hosting).find((each) => each.ref === ref);
  if (hosted) {
    const now = plan.get(decision.hosting).find((each) => each.ref === ref);
    return now?.data.name ?? "none";
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
    case "waiver":
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
    const decide = decider();
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
});

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
);
