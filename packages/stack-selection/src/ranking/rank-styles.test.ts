import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { concepts, load, mention, product, services } from "../fixtures/briefs.ts";
import { rankingPlugin } from "./ranking-plugin.ts";
import { type StyleRanking, styleRanking } from "./style-ranking.ts";

const three = ["microservices", "serverless", "modular-monolith"];

async function rank(nodes: readonly Draft[], styles = three): Promise<StyleRanking | undefined> {
  const { plan } = await planTester({ plugins: [rankingPlugin(styles)] })
    .with(...nodes)
    .result();
  return plan.get(styleRanking)?.data;
}

interface Numbers {
  readonly things: number;
  readonly people?: number;
  readonly rate?: number;
}

/** An orchard's management with that many things to keep, people to build it and requests a second. */
function orchard({ things, people, rate }: Numbers): readonly Draft[] {
  return [
    product(["web-application"]),
    ...concepts(...Array.from({ length: things }, (_, at) => `Tree ${at}`)),
    ...(people === undefined ? [] : [given(brief.team, { size: people, skills: [] })]),
    ...(rate === undefined ? [] : [load("peak-request-rate", rate, "req/s")]),
  ];
}

function leaderOf(ranking: StyleRanking | undefined): string | undefined {
  return ranking?.ranked.find(({ compared }) => compared)?.style;
}

const names = { "stored-concepts": "things", "team-size": "people", "peak-request-rate": "rate" };

/** The numbers with those of a turn in their place, `before` steps short of them. */
function turned(numbers: Numbers, turn: StyleRanking["turns"][number], before = 0): Numbers {
  const changed = turn.changes.flatMap((each) => {
    if (each.kind !== "number") return [];
    const name = Object.entries(names).find(([fact]) => fact === each.fact)?.[1];
    const step = each.direction === "up" ? -before : before;
    return name ? [[name, each.at + step] as const] : [];
  });
  return { ...numbers, ...Object.fromEntries(changed) };
}

it("ranks by the facts, whatever the text says of styles and services", async () => {
  const facts = orchard({ things: 12, rate: 40 });
  const plain = await rank(facts);
  expect(plain?.ranked.filter(({ compared }) => compared).map(({ style }) => style)).toEqual([
    "modular-monolith",
    "serverless",
    "microservices",
  ]);
  const told = [
    ...facts,
    mention("microservices", { kind: "style" }),
    mention("serverless", { kind: "style", modality: "avoid" }),
    ...services("Picking", "Pressing", "Selling"),
  ];
  expect((await rank(told))?.ranked).toEqual(plain?.ranked);
});

it("tells what each fact says of the compared styles alone, and where it is read from", async () => {
  const ranking = await rank(orchard({ things: 12, rate: 40 }), ["microservices", "serverless"]);
  expect(ranking?.factors.map(({ says }) => says.map(({ style }) => style))).toEqual(
    ranking?.factors.map(() => ["serverless", "microservices"]),
  );
  expect(ranking?.factors.find(({ name }) => name === "Load")?.from).toEqual([
    "workload/load#peak-request-rate",
  ]);
  expect(ranking?.ranked.find(({ style }) => style === "modular-monolith")?.compared).toBe(false);
});

it("names the team at which another style leads, and has decided so anew", async () => {
  const numbers = { things: 50, people: 20, rate: 400 };
  const ranking = await rank(orchard(numbers));
  expect(leaderOf(ranking)).toBe("modular-monolith");
  const turn = ranking?.turns.find(({ to }) => to === "microservices");
  expect(turn?.changes).toEqual([
    { kind: "number", fact: "team-size", now: 20, at: 61, direction: "up" },
  ]);
  if (!turn) return;
  expect(leaderOf(await rank(orchard(turned(numbers, turn))))).toBe("microservices");
  expect(leaderOf(await rank(orchard(turned(numbers, turn, 1))))).toBe("modular-monolith");
});

it("tries the team also where nothing is said of it", async () => {
  const ranking = await rank(orchard({ things: 50, rate: 400 }));
  expect(ranking?.turns.map(({ to, changes }) => [to, changes])).toContainEqual([
    "microservices",
    [{ kind: "number", fact: "team-size", at: 61, direction: "up" }],
  ]);
});

it("names numbers that turn the ranking together alone, each as near as it goes", async () => {
  const numbers = { things: 6, people: 5, rate: 20 };
  const ranking = await rank(orchard(numbers));
  const turn = ranking?.turns.find(({ to }) => to === "microservices");
  expect(turn?.changes.map((each) => each.fact).sort()).toEqual([
    "peak-request-rate",
    "stored-concepts",
    "team-size",
  ]);
  if (!turn) return;
  expect(leaderOf(await rank(orchard(turned(numbers, turn))))).toBe("microservices");
  for (const change of turn.changes) {
    const alone = { ...turn, changes: [change] };
    expect(leaderOf(await rank(orchard(turned(numbers, alone))))).toBe("modular-monolith");
    const short = turned(turned(numbers, turn), alone, 1);
    expect(leaderOf(await rank(orchard(short)))).toBe("modular-monolith");
  }
});

it("keeps its word for every turn that it names", async () => {
  const numbers = fc.record({
    things: fc.integer({ min: 3, max: 60 }),
    people: fc.integer({ min: 1, max: 120 }),
    rate: fc.integer({ min: 1, max: 3000 }),
  });
  await fc.assert(
    fc.asyncProperty(numbers, async (each) => {
      const ranking = await rank(orchard(each));
      for (const turn of ranking?.turns ?? []) {
        if (turn.changes.some(({ kind }) => kind === "circumstance")) continue;
        expect(turn.to).not.toBe(leaderOf(ranking));
        expect(leaderOf(await rank(orchard(turned(each, turn))))).toBe(turn.to);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

it("says of which styles no number that was tried makes the first", async () => {
  const ranking = await rank(orchard({ things: 12, rate: 40 }));
  expect(ranking?.never).toEqual(["serverless"]);
  expect(ranking?.tried).toEqual([
    { fact: "peak-request-rate", least: 1, most: 100_000 },
    { fact: "stored-concepts", least: 3, most: 60 },
    { fact: "team-size", least: 1, most: 200 },
  ]);
});

it("lets every style lead for some product", async () => {
  const leaders = await Promise.all([
    rank(orchard({ things: 50, people: 80, rate: 900 })),
    rank(orchard({ things: 12, people: 6, rate: 40 })),
    rank(orchard({ things: 1, rate: 1 }), ["serverless", "modular-monolith"]),
    rank(orchard({ things: 1, rate: 1 }), ["layered-monolith", "serverless"]),
  ]);
  expect(leaders.map(leaderOf)).toEqual([
    "microservices",
    "modular-monolith",
    "serverless",
    "layered-monolith",
  ]);
});

it("ranks nothing where the kind of product settles the style", async () => {
  expect(await rank([product(["command-line-tool"])])).toBeUndefined();
  const asked = [product(["command-line-tool"]), mention("microservices", { kind: "style" })];
  expect(leaderOf(await rank(asked))).toBe("serverless");
});

it("tells a style that a policy forbids, and does not rank it", async () => {
  const policy = given(decision.preference, "style", {
    topic: "style",
    technology: "serverless",
    strength: "forbid",
    because: "Nobody here runs functions.",
  });
  const ranking = await rank([...orchard({ things: 12 }), policy]);
  expect(ranking?.forbidden).toEqual(["serverless"]);
  expect(ranking?.ranked.map(({ style }) => style)).not.toContain("serverless");
});
