import type { Draft } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { shop } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

async function loadTests(...more: readonly Draft[]): Promise<string> {
  const { sections } = await planTester({ plugins: [plugin] })
    .with(...shop, ...more)
    .result();
  return JSON.stringify(sections.find(({ data }) => data.title === "Load Tests"));
}

const component = (id: string, more: object) =>
  given(architecture.component, id, {
    name: id,
    kind: "service",
    responsibilities: [],
    owns: [],
    forcedBy: ["brief/concept#order"],
    stateless: true,
    lifecycle: "new",
    ...more,
  });

it("names the runs that a rule of the contract and numbers of the text ask for", async () => {
  const text = await loadTests(
    component("carrier", { name: "Carrier", kind: "external-system" }),
    given(brief.quantity, "delays", {
      about: "API delays",
      measure: "duration",
      kind: "limit",
      comparator: "range",
      value: [1, 4],
      unit: "s",
    }),
    given(brief.quantity, "workers", {
      about: "worker instances",
      measure: "other",
      kind: "system-target",
      comparator: "range",
      value: [1, 8],
      unit: "instance",
    }),
  );
  expect(text).toContain("10 × each, one Idempotency-Key: createOrder");
  expect(text).toContain("stand-in for Carrier answers after 4 s");
  expect(text).toContain("1, 4 and 8 worker instances, each from an empty queue");
});

it("has pages measured where they are made", async () => {
  const pages = component("web-server", {
    name: "Web server",
    choice: "decision/choice#web-framework",
  });
  expect(await loadTests(pages)).toMatch(/pages of Web server opened, .*whole page <= /);
  expect(await loadTests()).not.toContain("pages of");
});
