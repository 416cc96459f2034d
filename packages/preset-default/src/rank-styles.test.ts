import type { Draft } from "@planc/core";
import type { Plan } from "@planc/core/host";
import { brief, decision, host } from "@planc/core/ir";
import stackSelection, { type Turn } from "@planc/stack-selection";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { nodesOf, withNumber } from "./fixtures/altered-brief.ts";
import { compile } from "./fixtures/compile.ts";
import { corePlugins, rankStyles } from "./index.ts";

const three = ["microservices", "serverless", "modular-monolith"];

const prompt =
  "Design a web application for a seed bank as microservices in Java with PostgreSQL: growers lend and return seeds, stewards dry, clean and test them, members reserve packets. A team of 70 people. 3,000 concurrent users.";

/** What the plugin that decides takes for a brief, of those styles alone and whatever the text says of them. */
async function styleOf(nodes: readonly Draft[]): Promise<Plan> {
  const forbidden = given(decision.preference, "layered", {
    topic: "style",
    technology: "layered-monolith",
    strength: "forbid",
    because: "It is not compared.",
  });
  const open = given(host.leftOpen, { decisions: ["style"] });
  const own = nodes.filter(({ slot }) => slot !== decision.preference.id);
  const { plan } = await planTester({ plugins: [stackSelection] })
    .with(...own, forbidden, open)
    .result();
  return plan;
}

/** The brief with all numbers of the turn in place of its own. */
async function turned(plan: Plan, { changes }: Turn): Promise<Plan> {
  let at = plan;
  for (const each of changes) {
    if (each.kind === "number") at = await styleOf(withNumber(at, each.fact, each.at));
  }
  return at;
}

it("names numbers with which the style itself is decided otherwise", async () => {
  const { plan } = await compile(prompt);
  expect(plan.get(decision.style)?.data.style).toBe("microservices");
  const ranking = await rankStyles(plan, three, { plugins: corePlugins });
  const leader = ranking?.ranked.find(({ compared }) => compared)?.style;
  const before = await styleOf(nodesOf(plan));
  expect(before.get(brief.team)?.data.size).toBe(70);
  expect(before.get(decision.style)?.data.style).toBe(leader);
  const turns = ranking?.turns.filter((each) =>
    each.changes.every(({ kind }) => kind === "number"),
  );
  expect(turns?.length).toBeGreaterThan(0);
  for (const turn of turns ?? []) {
    const after = await turned(before, turn);
    expect([turn, after.get(decision.style)?.data.style]).toEqual([turn, turn.to]);
  }
}, 120_000);
