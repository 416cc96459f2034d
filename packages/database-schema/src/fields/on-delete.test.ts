import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const concept = (id: string, name: string) =>
  given(brief.concept, id, { name, role: "stored" as const });
const belongs = (from: string, to: string) =>
  given(brief.relation, `${from}.${to}`, {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one" as const,
  });
const deletes = (of: string) =>
  given(brief.action, `delete-${of}`, {
    actors: [],
    verb: "delete",
    concept: `brief/concept#${of}`,
    effect: "delete" as const,
    requirements: [],
  });

async function ruleOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      concept("kiln", "Kiln"),
      concept("reading", "Temperature reading"),
      belongs("reading", "kiln"),
      ...nodes,
    )
    .result();
  const field = plan.get(data.field).find(({ id }) => id === "reading.kiln");
  return field?.data.references?.onDelete;
}

it("lets what is of one thing alone go with it where the text deletes that", async () => {
  expect(await ruleOf(deletes("kiln"))).toBe("cascade");
  expect(await ruleOf()).toBe("restrict");
  expect(await ruleOf(deletes("kiln"), deletes("reading"))).toBe("restrict");
  expect(
    await ruleOf(deletes("kiln"), concept("firing", "Firing"), belongs("reading", "firing")),
  ).toBe("restrict");
});
