import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { criterionIds } from "../catalog/criteria.ts";
import { entryOf } from "../catalog/index.ts";
import {
  action,
  concepts,
  fitness,
  integrations,
  library,
  load,
  mention,
  pattern,
  pipeline,
  product,
  shop,
  support,
  system,
  tasks,
  tool,
} from "../fixtures/briefs.ts";
import { factsOf } from "../fixtures/facts.ts";
import plugin from "../plugin.ts";
import { readOptions, readWeighing } from "../scoring/read-options.ts";
import { prepareStack, reweighted, weightFlips } from "../solve/sensitivity.ts";
import { stackVariables } from "../solve/stack-problem.ts";

const compile = (nodes: readonly Draft[]) =>
  planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();

async function choicesOf(nodes: readonly Draft[]) {
  const { plan } = await compile(nodes);
  return new Map(plan.get(decision.choice).map((each) => [each.id, each]));
}

const briefs = { tasks, support, shop, fitness, integrations, tool, pipeline, library };

describe.each(Object.entries(briefs))("%s", (_, nodes) => {
  it("puts every technology that the text names into the plan", async () => {
    const { plan } = await compile(nodes);
    const chosen = plan.get(decision.choice).map(({ data }) => data.name);
    const named = plan
      .get(brief.mention)
      .filter(({ data }) => data.kind === "product")
      .map(({ data }) => data.technology);
    expect(named.filter((name) => !chosen.includes(name))).toEqual([]);
  });

  it("chooses what can be used together", async () => {
    const { plan } = await compile(nodes);
    const all = plan.get(decision.choice);
    const keys = new Set(all.map(({ data }) => data.technology));
    const languages = all
      .filter(({ data }) => data.topic === "decision/topic#language")
      .map(({ data }) => data.technology);
    const alone = all.flatMap(({ data }) => {
      const entry = entryOf(data.technology);
      const spoken = !entry?.languages || entry.languages.some((each) => languages.includes(each));
      const served = (entry?.requires ?? []).every((group) => group.some((each) => keys.has(each)));
      const hosted = !entry?.cloud || keys.has(entry.cloud);
      return spoken && served && hosted ? [] : [data.name];
    });
    expect(alone).toEqual([]);
  });

  it("gives a reason for every option that it rules out", async () => {
    const { plan } = await compile(nodes);
    const silent = plan
      .get(decision.option)
      .filter(
        ({ data }) =>
          data.eliminated &&
          (data.eliminated.because.length < 10 || data.eliminated.by.length === 0),
      );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it("names weights that do turn the choice", async () => {
    const { plan } = await compile(nodes);
    const facts = factsOf(plan);
    const options = readOptions(facts.catalogue, {
      candidates: plan.get(decision.candidate),
      options: plan.get(decision.option),
    });
    const weighing = readWeighing(plan.get(decision.criterion));
    const variables = stackVariables(facts, options);
    const stack = prepareStack({ facts, variables, preferences: [], weighing });
    const before = new Map(
      stack.best?.chosen.map(({ variable, option }) => [variable.id, option.key]),
    );
    const faults = [...weightFlips(stack)].flatMap(([id, flips]) =>
      flips.filter(({ criterion, to, option }) => {
        const there = stack.solveWith(reweighted(weighing, { id, criterion, weight: to }));
        const now = there?.chosen.find(({ variable }) => variable.id === id)?.option.key;
        return now !== option.key || now === before.get(id);
      }),
    );
    expect(faults).toEqual([]);
  });
});

it("carries the text's own choices, and says why the others won", async () => {
  const choices = await choicesOf(tasks);
  const stated = [...choices.values()].filter(({ why }) => why.kind === "stated");
  expect(stated.map(({ data }) => data.name).sort()).toEqual([
    "AWS",
    "Node.js",
    "PostgreSQL",
    "React",
  ]);
  expect(choices.get("language")?.data).toMatchObject({
    technology: "typescript",
    basis: "scored",
  });
  expect(choices.get("api-framework")?.data.margin).toBeGreaterThan(0);
});

it("leaves out what no number calls for, and says which number would", async () => {
  const { plan } = await compile(tasks);
  const left = plan.get(decision.topic).filter(({ data }) => !data.needed);
  expect(left.map(({ id }) => id)).toEqual([
    "cache",
    "cdn",
    "email",
    "identity-provider",
    "logging",
    "message-broker",
    "metrics",
    "orchestration",
    "search-engine",
  ]);
  const resting = plan.get(decision.premise).map(({ data }) => data.decision);
  expect(left.filter(({ ref, data }) => !data.turns && !resting.includes(ref))).toEqual([]);
  expect(left[0]?.data.because).toContain("1,000 req/s");
});

it("plans no identity provider beside the one that signs people in already", async () => {
  const held = system("Staff directory", { category: "identity provider", existing: true });
  const { plan } = await compile([...tasks, held]);
  expect(plan.node("decision/topic#identity-provider")?.data).toMatchObject({
    needed: false,
    because: expect.stringContaining("Staff directory signs people in already"),
  });
});

it("brings a cache in where the load calls for one", async () => {
  const busy = [
    product(["web-application"]),
    ...concepts("Article", "Author"),
    load("peak-request-rate", 4000, "req/s"),
  ];
  expect((await choicesOf(busy)).get("cache")?.data.basis).toBe("scored");
});

it("keeps to an approved stack, and to what is there already", async () => {
  const choices = await choicesOf(support);
  expect(choices.get("language")?.data.technology).toBe("java");
  expect(choices.get("api-framework")?.data.technology).toBe("spring-boot");
  expect(choices.get("language.typescript")?.data.purpose).toContain("React is used from");
  expect(choices.get("orchestration")?.data).toMatchObject({
    technology: "kubernetes",
    lifecycle: "existing",
  });
  expect(choices.get("identity-provider")?.data).toMatchObject({
    technology: "active-directory",
    lifecycle: "existing",
  });
});

it.each([
  ["a tool", tool],
  ["a library", library],
  ["a pipeline", pipeline],
])("plans nothing of a server for %s", async (_, nodes) => {
  const { plan } = await compile(nodes);
  const topics = plan.get(decision.topic).map(({ id }) => id);
  const server = [
    "api-framework",
    "api-style",
    "load-balancer",
    "identity-provider",
    "cache",
    "cdn",
    "web-framework",
    "load-testing",
    "relational-store",
  ];
  expect(topics.filter((id) => server.includes(id))).toEqual([]);
});

it("follows a stated language into framework, tests and registry", async () => {
  const inPython = await choicesOf([
    product(["command-line-tool"]),
    mention("Python"),
    action("check", "link", "command"),
  ]);
  expect(
    ["language", "cli-framework", "unit-testing", "package-registry"].map(
      (id) => inPython.get(id)?.data.technology,
    ),
  ).toEqual(["python", "click", "pytest", "pypi"]);
  expect(inPython.has("runtime")).toBe(false);
});

it("keeps a technology that nobody knows, in the need that the sentence gives", async () => {
  const choices = await choicesOf([
    ...tasks,
    mention("Quuxdb", { topic: "search-engine", purpose: "task search" }),
  ]);
  expect(choices.get("search-engine")).toMatchObject({
    data: { name: "Quuxdb", basis: "stated" },
    why: { kind: "stated" },
  });
});

it("keeps what the text avoids out of the plan", async () => {
  const { plan } = await compile([
    product(["web-application"]),
    ...concepts("Note", "User"),
    mention("PostgreSQL", { modality: "avoid" }),
  ]);
  const names = plan.get(decision.choice).map(({ data }) => data.name);
  expect(names).not.toContain("PostgreSQL");
  expect(
    plan.get(decision.option).find(({ id }) => id === "relational-store.postgresql")?.data
      .eliminated?.because,
  ).toBe("The text says to avoid PostgreSQL.");
});

it("lets a pack's wish decide between what is close", async () => {
  const nodes = [product(["web-application"]), ...concepts("Note", "User")];
  const wish = given(decision.preference, "mysql", {
    topic: "relational-store",
    technology: "mysql",
    strength: "prefer",
    because: "All products of the company use it.",
  });
  expect((await choicesOf(nodes)).get("relational-store")?.data.technology).toBe("postgresql");
  expect((await choicesOf([...nodes, wish])).get("relational-store")).toMatchObject({
    data: { technology: "mysql" },
    why: { kind: "derived", by: "stack/choice-by-policy" },
  });
});

it("makes the weights add up to one, whatever raises them", async () => {
  for (const nodes of Object.values(briefs)) {
    const { plan } = await compile(nodes);
    const criteria = plan.get(decision.criterion);
    expect(criteria.map(({ id }) => id).sort()).toEqual([...criterionIds].sort());
    expect(criteria.reduce((sum, { data }) => sum + Math.round(data.weight * 1000), 0)).toBe(1000);
  }
});

it("reads patterns as needs", async () => {
  const choices = await choicesOf([
    product(["api-service"]),
    ...concepts("Order", "Invoice"),
    pattern("message queue"),
    pattern("caching strategy"),
    pattern("centralized monitoring"),
  ]);
  expect(
    ["message-broker", "cache", "metrics", "logging"].filter((id) => !choices.has(id)),
  ).toEqual([]);
});
