import type { Draft } from "@planc/core";
import { architecture, brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import { ownDataOwed } from "./own-data.ts";

const unit = (id: string, kind: "function" | "service") =>
  given(architecture.component, id, {
    name: id,
    kind,
    responsibilities: [],
    owns: [],
    forcedBy: [],
    stateless: true,
    lifecycle: "new",
  });
const asked = given(architecture.event, "erasure-asked-for", {
  name: "Erasure asked for",
  concept: "brief/concept#user",
  producer: "architecture/component#berths",
  consumers: [],
  delivery: "at-least-once",
  ordering: "per user",
  because: "It outlasts an answer.",
});

async function erased(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(brief.concept, "user", { name: "User", role: "stored" }),
      given(brief.regime, "gdpr", { name: "GDPR" }),
      given(security.obligation, "erasure", {
        kind: "erasure",
        text: "By law.",
        regime: "brief/regime#gdpr",
        applies: ["brief/concept#user"],
      }),
      ...taskManagement.filter(({ slot }) => slot === "security/identity"),
      ...nodes,
    )
    .result();
  return ownDataOwed({
    obligations: plan.get(security.obligation),
    identity: plan.get(security.identity),
    components: plan.get(architecture.component),
    connections: plan.get(architecture.connection),
    actions: plan.get(brief.action),
    events: plan.get(architecture.event),
  }).erased.length;
}

it("has functions erase where a job reaches what all of them keep, and services not", async () => {
  const functions = [unit("berths", "function"), unit("tides", "function")];
  expect(await erased(...functions, asked)).toBe(1);
  expect(await erased(...functions)).toBe(0);
  expect(await erased(unit("berths", "service"), unit("tides", "service"), asked)).toBe(0);
});
