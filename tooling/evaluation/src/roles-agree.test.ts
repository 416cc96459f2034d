import { join } from "node:path";
import type { Plan } from "@planc/core/host";
import { brief, data, security } from "@planc/core/ir";
import { corePlugins } from "@planc/preset-default";
import { expect, it } from "vitest";
import { readCorpus } from "./read-cases.ts";
import { understand } from "./understand.ts";

const cases = readCorpus(join(import.meta.dirname, "../cases/specifications"));

const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .replace("administrator", "admin");

/** Who is let do something with an account, and whom the role column cannot hold. */
function strayRoles(plan: Plan): readonly string[] {
  const column = plan
    .get(data.field)
    .find(({ data: { name, entity } }) => name === "role" && entity === "data/entity#user");
  const stored = new Set((column?.data.values ?? []).map(keyOf));
  const actors = plan
    .get(brief.actor)
    .filter(({ data: { kind, anonymous } }) => kind === "person" && anonymous !== true);
  const held = new Set<string>(plan.get(security.permission).map(({ data: { role } }) => role));
  return actors.flatMap(({ ref, data: { name, outside } }) => {
    if (outside === true) return held.has(ref) ? [`${name} is outside and has permissions`] : [];
    return column !== undefined && !stored.has(keyOf(name)) ? [`${name} is not stored`] : [];
  });
}

it.each(cases)("lets nobody do anything whose role cannot be stored, in $id", async ({ text }) => {
  const { result } = await understand(text, corePlugins);
  expect(strayRoles(result.plan)).toEqual([]);
});

it("finds roles that a text lists in the column and among those who act", async () => {
  const { result } = await understand(
    [
      "# Feature Specification: Bike workshop web application",
      "## Requirements",
      "- **FR-001**: The fixed role set is Mechanic, Receptionist and Admin.",
      "- **FR-002**: Users MUST sign in with email and password.",
      "- **FR-003**: Mechanics MUST be able to close repairs.",
      "- **FR-004**: Suppliers MUST be able to create invoices.",
      "### Key Entities",
      "- **User**: has an email and a password",
      "- **Repair**: has a title and a status",
      "- **Invoice**: has a number and an amount",
    ].join("\n\n"),
    corePlugins,
  );
  expect(strayRoles(result.plan)).toEqual([]);
  const column = result.plan.get(data.field).find(({ data: { name } }) => name === "role");
  expect(column?.data.values).toEqual(["admin", "mechanic", "receptionist"]);
  expect(
    result.plan
      .get(brief.actor)
      .filter(({ data: { outside } }) => outside === true)
      .map(({ data: { name } }) => name),
  ).toEqual(["Supplier"]);
});
