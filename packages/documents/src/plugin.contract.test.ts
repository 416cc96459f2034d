import { type Draft, node, pluginKit } from "@planc/core";
import { api, architecture, brief, decision, document, workload } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import plugin from "./plugin.ts";

const product = given(brief.product, {
  name: "Task manager",
  summary: "Teams keep their tasks in projects.",
  kinds: ["web-application"],
  scope: "system",
});

const { assumed } = pluginKit({
  name: "@test/assuming",
  version: "0.0.0",
  area: "test",
  summary: "Stands in for who assumes.",
  derivations: { guess: "the test takes it for granted" },
});

const guessed: readonly Draft[] = ["10", "1000"].map((pause) =>
  node(
    workload.load,
    `think-time-${pause}`,
    {
      measure: "think-time",
      title: "Pause",
      figure: { value: Number(pause), unit: "s", formula: "pause", inputs: [] },
    },
    assumed("guess", "Nothing was measured."),
  ),
);

const required: readonly Draft[] = [
  given(brief.requirement, "r-tasks", {
    key: "R-tasks",
    kind: "functional",
    text: "People keep tasks",
  }),
  given(brief.requirement, "r-fast", { key: "R-fast", kind: "quality", text: "It is\nfast" }),
  given(architecture.component, "api", {
    name: "API",
    kind: "service",
    responsibilities: [],
    owns: [],
    forcedBy: ["brief/requirement#r-tasks"],
    stateless: true,
    lifecycle: "new",
  }),
];

const story = (id: string, key: string, more: object): Draft =>
  given(brief.requirement, id, {
    key,
    kind: "story",
    text: "Count corals. A diver counts them.",
    ...more,
  });

const guess = assumed("guess", "Nothing was written.");

const scenario = (id: string, key: string): Draft =>
  node(
    brief.requirement,
    id,
    { key, kind: "scenario", text: "When the count is odd, Then it is halved", story: "US1" },
    guess,
  );

const counting: readonly Draft[] = [
  story("us1", "US1", { priority: "must", story: "US1" }),
  scenario("us1-ac1", "US1/AC1"),
  scenario("us1-ac2", "US1/AC2"),
];

const halving: Draft = node(
  api.entryPoint,
  "halve-count",
  {
    kind: "command",
    name: "halve-count",
    summary: "Halve a count",
    inputs: [],
    output: "The count.",
    failures: [],
    realises: ["brief/requirement#us1-ac1"],
  },
  guess,
);

const outline = given(document.outline, {
  documents: [
    {
      document: "plan.md",
      title: "Plan",
      sections: ["document/summary"],
      asked: [{ section: "document/summary", audience: "whoever signs it", most: 2 }],
    },
  ],
});

const style = given(decision.style, {
  style: "modular-monolith",
  name: "Modular monolith",
  because: "One team, one deployment.",
  rejected: [],
  communication: "in-process",
  drivers: [],
});

testPluginContract(plugin, {
  cases: [
    { name: "a requirement with a part and one without", nodes: [product, ...required] },
    { name: "a story of the first rank without anything", nodes: [product, ...counting] },
    { name: "a story of which one scenario is carried", nodes: [product, ...counting, halving] },
    { name: "a product alone", nodes: [product] },
    { name: "a summary that is longer than its pack allows", nodes: [product, outline] },
    { name: "a style and assumptions", nodes: [product, style, ...guessed] },
    {
      name: "fewer assumptions shown than there are",
      nodes: [product, ...guessed],
      options: { assumptions: 1 },
    },
  ],
});
