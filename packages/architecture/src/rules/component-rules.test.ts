import type { Draft } from "@planc/core";
import { brief } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { choice, concept, mention, pattern } from "../fixtures/nodes.ts";
import { component, connection } from "../fixtures/parts.ts";
import plugin from "../plugin.ts";

ruleTester(plugin, "component-without-force")
  .valid([{ name: "a component that cites something", nodes: [component("api")] }])
  .invalid([
    {
      name: "a component that cites nothing",
      nodes: [component("api"), component("queue", { forcedBy: [] })],
      findings: [
        {
          code: "architecture/component-without-force",
          ref: "architecture/component#queue",
          message: "Nothing in the input forces the component queue.",
        },
      ],
    },
  ]);

ruleTester(plugin, "component-unconnected")
  .valid([
    { name: "a library alone", nodes: [component("library", { kind: "library" })] },
    { name: "two that talk", nodes: [component("a"), component("b"), connection("a", "b")] },
    {
      name: "a module, which shares the connections of its deployable",
      nodes: [
        component("a"),
        component("b"),
        connection("a", "b"),
        component("m", { kind: "module", inside: "architecture/component#a" }),
      ],
    },
  ])
  .invalid([
    {
      name: "one that nobody talks to",
      nodes: [component("a"), component("b"), component("c"), connection("a", "b")],
      findings: [{ code: "architecture/component-unconnected", ref: "architecture/component#c" }],
    },
  ]);

ruleTester(plugin, "concept-without-owner")
  .valid([
    {
      name: "an owned concept, and one that is not stored",
      nodes: [
        concept("Task"),
        concept("Rate", { role: "computed" }),
        component("api", { owns: ["brief/concept#task"] }),
      ],
    },
    { name: "a plan without components", nodes: [concept("Task")] },
  ])
  .invalid([
    {
      name: "a stored concept that nobody owns",
      nodes: [concept("Task"), component("api")],
      findings: [{ code: "architecture/concept-without-owner", ref: "brief/concept#task" }],
    },
  ]);

ruleTester(plugin, "pattern-without-component")
  .valid([
    {
      name: "a pattern that a component stands for",
      nodes: [pattern("API gateway", "api-gateway"), component("api-gateway", { kind: "gateway" })],
    },
    {
      name: "one that is to be avoided, and one that no component stands for",
      nodes: [
        pattern("Centralised monitoring", "metrics"),
        component("enterprise-monitoring", {
          name: "Enterprise monitoring",
          kind: "external-system",
        }),
        mention("API gateway", { kind: "pattern", topic: "api-gateway", modality: "avoid" }),
        pattern("Retries", "resilience"),
        component("api"),
      ],
    },
  ])
  .invalid([
    {
      name: "a pattern without anything that stands for it",
      nodes: [
        pattern("Centralised monitoring", "metrics"),
        pattern("API gateway", "api-gateway"),
        component("api"),
      ],
      findings: [
        {
          code: "architecture/pattern-without-component",
          ref: "brief/mention#api-gateway",
          message: /^The input asks for API gateway/,
        },
        {
          code: "architecture/pattern-without-component",
          ref: "brief/mention#centralised-monitoring",
        },
      ],
    },
  ]);

const team = (size: number) => given(brief.team, { size, skills: [] });

ruleTester(plugin, "more-services-than-people")
  .valid([
    { name: "as many people as services", nodes: [team(2), component("a"), component("b")] },
    { name: "one deployable", nodes: [team(1), component("a")] },
    {
      name: "a team of unknown size",
      nodes: [given(brief.team, { skills: ["Go"] }), component("a"), component("b")],
    },
  ])
  .invalid([
    {
      name: "more services than people",
      nodes: [team(2), component("a"), component("b"), component("c")],
      findings: [
        {
          code: "architecture/more-services-than-people",
          message: "3 services for a team of 2.",
        },
      ],
    },
  ]);

const built = (...more: readonly Draft[]) => [
  component("shop-window", { kind: "web-client" }),
  component("porch", { kind: "gateway" }),
  ...choice("web-framework", "React"),
  ...more,
];

ruleTester(plugin, "client-files-unserved")
  .valid([
    { name: "an edge that delivers them", nodes: built(component("edge", { kind: "cdn" })) },
    {
      name: "a program that hands them out",
      nodes: built(component("hall", { responsibilities: ["built files of the web client"] })),
    },
  ])
  .invalid([
    {
      name: "a gateway that keeps no files, and nothing else",
      nodes: built(),
      findings: [
        {
          code: "architecture/client-files-unserved",
          ref: "architecture/component#shop-window",
          message: "Nothing hands out the built files of shop-window: porch keeps none.",
        },
      ],
    },
  ]);
