import type { Draft } from "@planc/core";
import { chosen, testPluginContract } from "@planc/testkit";
import { component, connection } from "./fixtures/build.ts";
import { harbour, product } from "./fixtures/harbour.ts";
import plugin from "./plugin.ts";

const without = (nodes: readonly Draft[], ...ids: readonly string[]) =>
  nodes.filter(({ id }) => !ids.includes(id));

testPluginContract(plugin, {
  cases: [
    { name: "a harbour on a cluster", nodes: harbour },
    {
      name: "a harbour whose files lie at a host of files",
      nodes: [
        ...without(harbour, "desk"),
        ...harbour.filter(({ id, slot }) => id === "desk" && slot !== "architecture/component"),
        component("desk", "service", { choice: "decision/choice#api-framework" }),
        ...chosen("hosting", "github-pages", { name: "GitHub Pages" }),
      ],
    },
    {
      name: "a harbour that asks a lock keeper by a password that nobody is told",
      nodes: [
        ...harbour,
        component("lock-keeper", "external-system"),
        connection("desk", "lock-keeper", "name and password"),
      ],
    },
    {
      name: "a harbour that nobody has placed",
      nodes: harbour.filter(({ id }) => !id.startsWith("orchestration")),
    },
    {
      name: "a tool of one's own computer",
      nodes: [
        product(),
        ...chosen("package-registry", "crates-io", { name: "crates.io" }),
        component("tide-tool", "command-line"),
      ],
    },
    { name: "nothing that is built", nodes: [product()] },
  ],
  untested: {
    "dockerfile-invalid": "the test of the probes raises it",
    "compose-invalid": "the test of the probes raises it",
  },
});
