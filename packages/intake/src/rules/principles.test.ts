import type { DataOf } from "@planc/core";
import { brief, decision, performance } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";

type Principle = DataOf<typeof brief.principle>;

const principle = (level: Principle["level"], more: Partial<Principle>) =>
  given(brief.principle, "p", { name: "Data", text: "Text.", level, ...more });

const mention = (technology: string, modality: "must" | "avoid", topic: string) =>
  given(brief.mention, technology.toLowerCase(), { technology, modality, kind: "product", topic });

const chosen = [
  given(decision.topic, "cache", {
    key: "cache",
    title: "Cache",
    needed: true,
    because: "it is asked for",
    drivers: [],
  }),
  given(decision.candidate, "valkey", {
    topic: "decision/topic#cache",
    technology: "valkey",
    name: "Valkey",
    known: true,
  }),
  given(decision.choice, "cache", {
    topic: "decision/topic#cache",
    candidate: "decision/candidate#valkey",
    technology: "valkey",
    name: "Valkey",
    purpose: "cache",
    basis: "scored",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  }),
];

const latency = given(brief.quantity, "response-time", {
  about: "API responses",
  measure: "response-time",
  kind: "system-target",
  comparator: "<=",
  value: 0.3,
  unit: "s",
  key: "Data",
});

const target = (value: number, percentile: number, name = "Responses") =>
  given(performance.target, "t", {
    name: `${name}, p${percentile}`,
    measure: "response-time",
    comparator: "<=",
    value: { value, unit: "ms" },
    percentile,
    condition: "At peak load.",
    applies: [],
    method: "At the server.",
  });

const timed = principle("must", { quantities: ["brief/quantity#response-time"] });
const wants = (name: string, modality: "must" | "prefer" | "avoid") => ({
  technologies: [{ name, modality }],
});

ruleTester(plugin, "broken-principles")
  .valid([
    { name: "a target within the limit", nodes: [timed, latency, target(250, 99)] },
    {
      name: "a target of a lower percentile, which says less",
      nodes: [timed, latency, target(400, 50)],
    },
    {
      name: "a target of one kind of request",
      nodes: [timed, latency, target(900, 95, "Invoice export")],
    },
    { name: "a number that no plan shows", nodes: [timed, latency] },
    {
      name: "a technology that is used",
      nodes: [principle("must", wants("Valkey", "must")), ...chosen],
    },
    {
      name: "a technology that is ruled out and not used",
      nodes: [principle("must", wants("Memcached", "avoid")), ...chosen],
    },
    {
      name: "a technology about which nothing is decided",
      nodes: [principle("must", wants("Vue", "must")), mention("Vue", "must", "web-framework")],
    },
  ])
  .invalid([
    {
      name: "a target beyond the limit",
      nodes: [timed, latency, target(500, 95)],
      findings: [
        {
          code: "intake/principle-broken",
          ref: "brief/principle#p",
          message:
            "The principle Data demands API responses: at most 0.3 s, but the plan's target is at most 500 ms (p95).",
        },
      ],
    },
    {
      name: "a technology that is ruled out and used",
      nodes: [principle("must", wants("Valkey", "avoid")), ...chosen],
      findings: [
        {
          code: "intake/principle-broken",
          ref: "brief/principle#p",
          message: "The principle Data demands no Valkey, but the plan uses it.",
        },
      ],
    },
    {
      name: "a technology that is ruled out and asked for elsewhere",
      nodes: [principle("must", wants("Vue", "avoid")), mention("Vue", "must", "web-framework")],
      findings: [
        {
          code: "intake/principle-broken",
          ref: "brief/principle#p",
          message: "The principle Data demands no Vue, but the input also asks for it.",
        },
      ],
    },
    {
      name: "a wish that another choice goes against",
      nodes: [
        principle("must", wants("Memcached", "prefer")),
        mention("Memcached", "must", "cache"),
        ...chosen,
      ],
      findings: [
        {
          code: "intake/principle-not-followed",
          ref: "brief/principle#p",
          message:
            "The principle Data wishes for Memcached, preferred, but the plan uses Valkey for that.",
        },
      ],
    },
  ]);
