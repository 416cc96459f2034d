import { type Draft, node, pluginKit } from "@planc/core";
import { architecture, brief, decision, workload } from "@planc/core/ir";
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
    { name: "a product alone", nodes: [product] },
    { name: "a style and assumptions", nodes: [product, style, ...guessed] },
    {
      name: "fewer assumptions shown than there are",
      nodes: [product, ...guessed],
      options: { assumptions: 1 },
    },
  ],
});
