import { ruleTester } from "@planc/testkit";
import { mention, product } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

const base = product(["web-application"], { scope: "feature" });
const found = { path: "package.json", line: 7, order: 0 };
const there = (technology: string, topic: string) =>
  mention(technology, { modality: "existing", topic, found, named: false });

ruleTester(plugin, "existing-contradicted")
  .valid([
    {
      name: "what the repository uses, asked for as well",
      nodes: [base, mention("Fastify", { modality: "existing", topic: "api-framework", found })],
    },
    {
      name: "another need than the repository has something for",
      nodes: [base, there("Fastify", "api-framework"), mention("Redis", { topic: "cache" })],
    },
    {
      name: "needs that several may fill",
      nodes: [base, there("Vitest", "unit-testing"), mention("pytest", { topic: "unit-testing" })],
    },
    {
      name: "what is built on what is there",
      nodes: [
        base,
        there("React", "web-framework"),
        mention("Next.js", { topic: "web-framework" }),
      ],
    },
    {
      name: "a demand without a repository",
      nodes: [base, mention("Express"), mention("Fastify")],
    },
  ])
  .invalid([
    {
      name: "another framework than the repository's",
      nodes: [base, there("Fastify", "api-framework"), mention("Express")],
      findings: [
        {
          code: "stack/existing-contradicted",
          ref: "brief/mention#express",
          message: "The text asks for Express, and the repository uses Fastify (package.json:7).",
        },
      ],
    },
    {
      name: "another language, as a wish",
      nodes: [
        base,
        there("Go", "language"),
        mention("Rust", { modality: "prefer", topic: "language" }),
      ],
      findings: [
        {
          code: "stack/existing-contradicted",
          ref: "brief/mention#rust",
          message: "The text prefers Rust, and the repository uses Go (package.json:7).",
        },
      ],
    },
    {
      name: "what the text rules out",
      nodes: [base, mention("MongoDB", { modality: "avoid", topic: "document-store", found })],
      findings: [
        {
          code: "stack/existing-contradicted",
          ref: "brief/mention#mongodb",
          message: "The text rules MongoDB out, and the repository uses it (package.json:7).",
        },
      ],
    },
  ]);
