import type { Draft } from "@planc/core";
import { chosen, testPluginContract } from "@planc/testkit";
import { component, connection } from "./fixtures/build.ts";
import { calls, ferry, saved, target } from "./fixtures/ferry.ts";
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
    {
      name: "a harbour on a cluster of AWS, packaged by Helm and described for Terraform",
      nodes: [
        ...harbour,
        ...chosen("packaging", "helm", { name: "Helm" }),
        ...chosen("cloud-platform", "aws", { name: "AWS" }),
        ...chosen("infrastructure-as-code", "terraform", { name: "Terraform" }),
      ],
    },
    {
      name: "berths kept by functions",
      nodes: [
        product(),
        ...chosen("functions", "aws-lambda", { name: "AWS Lambda" }),
        component("berth-functions", "function"),
      ],
    },
    { name: "nothing that is built", nodes: [product()] },
    {
      name: "a ferry on GitLab whose backups come later and lose more than is asked",
      nodes: [
        ...ferry,
        calls("api", "store"),
        saved,
        target("recovery-time", 1),
        target("recovery-point", 1),
        ...chosen("ci-cd", "gitlab-ci", { name: "GitLab CI" }),
      ],
    },
  ],
  untested: {
    "workflow-invalid": "actionlint's own test of the pipelines raises it",
    "gitlab-pipeline-invalid": "the test of the pipelines raises it by GitLab's schema",
    "dockerfile-invalid": "the test of the probes raises it",
    "compose-invalid": "the test of the probes raises it",
    "manifest-invalid": "the test of the probes raises it",
    "template-invalid": "the test of the probes raises it",
    "infrastructure-invalid": "the test of the probes raises it",
  },
});
