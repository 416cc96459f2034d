import type { Draft } from "@planc/core";
import { brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const moves = (verb: string) =>
  given(brief.action, `${verb}-tour`, {
    actors: [],
    verb,
    concept: "brief/concept#tour",
    effect: "transition" as const,
    requirements: [],
  });

async function momentsOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement,
      given(brief.concept, "tour", { name: "Tour", role: "stored" }),
      ...nodes,
    )
    .result();
  return plan
    .get(data.field)
    .filter(({ id, data: { name } }) => id.startsWith("tour.") && / at$/.test(name))
    .map(({ data: { name } }) => name)
    .filter((name) => !/^(?:created|updated) at$/.test(name));
}

it("keeps when a thing was moved where nothing else would tell", async () => {
  expect(await momentsOf(moves("cancel"), moves("archive"), moves("reopen"))).toEqual([
    "archived at",
    "cancelled at",
  ]);
});

it.each(["status", "archived"])("keeps no moment beside a value that tells: %s", async (name) => {
  const told = given(brief.attribute, `tour.${name}`, { concept: "brief/concept#tour", name });
  expect(await momentsOf(moves("archive"), told)).toEqual([]);
});
