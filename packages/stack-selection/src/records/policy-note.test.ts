import type { Draft } from "@planc/core";
import { host } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, inUse, mention, pattern, product } from "../fixtures/briefs.ts";
import { organisation } from "../fixtures/organisation.ts";
import plugin from "../plugin.ts";
import type { StackInput } from "../policy/stack-options.ts";
import { clause } from "../text/words.ts";

const waivers = {
  old: {
    technology: "MongoDB",
    owner: "kiln team",
    reason: "Old firings.",
    until: "2027-01-31",
  },
};
const written = async (nodes: readonly Draft[], options: StackInput = {}) => {
  const { files, sections } = await planTester({
    plugins: [plugin],
    options: { ...organisation, ...options },
  })
    .with(product(["web-application"]), ...concepts("Kiln", "Glaze"))
    .with(...nodes, given(host.asOf, { date: "2026-11-29" }))
    .result();
  const research = sections.find(({ data }) => data.document === "research.md");
  return {
    record: (id: string) => files.find(({ path }) => path.includes(id))?.text ?? "",
    research: JSON.stringify(research?.data ?? {}),
  };
};

const refusal =
  "Acme forbids it: Its licence is not cleared. It stands against that policy because the text names it: stack/constraint-conflict.";
const waived =
  "A waiver of the configuration lets it be used until 2027-01-31, and kiln team answers for it: Old firings (without it, Acme forbids it: Its licence is not cleared).";

it("says in record and research what policy forbids and the text keeps", async () => {
  const { record, research } = await written([mention("MongoDB")]);
  expect(record("document-store")).toContain(refusal);
  expect(research).toContain(clause(refusal));
  const broker = await written([mention("NATS")]);
  expect(broker.research).toMatch(/approves RabbitMQ, and no other.*against that policy/);
  const held = await written([mention("NestJS")]);
  expect(held.research).toMatch(/on hold.*text names it: stack\/technology-on-hold/);
});

it("says by whose waiver it stands, until when and why", async () => {
  const { record, research } = await written([mention("MongoDB")], { waivers });
  expect(record("document-store")).toContain(waived);
  expect(research).toContain(clause(waived));
  expect(research).not.toContain("against that policy");
});

it("says so of what is in use already", async () => {
  const there = inUse("MongoDB", "document-store", { line: 4 });
  expect((await written([there])).research).toContain("because it is in use already");
  expect((await written([there], { waivers })).research).toContain(waived);
  const held = inUse("NestJS", "api-framework", { line: 5 });
  expect((await written([held])).research).not.toContain("on hold");
});

it("tells in research of a need that nothing fills", async () => {
  const technologies = { BullMQ: { status: "approved", reason: "Our one queue." } } as const;
  const nodes = [pattern("message queue", { topic: "message-broker" }), mention("Spring Boot")];
  const { research } = await written(nodes, { technologies });
  expect(research).toMatch(/Still open.*Message broker.*nothing fills it.*BullMQ: /);
});
