import type { PlanNodeOf } from "@planc/core";
import type { brief, security } from "@planc/core/ir";
import { expect, it } from "vitest";
import { matrix } from "./matrix.ts";

const why = { kind: "stated", at: [] } as const;
const keeper = {
  ref: "brief/actor#keeper",
  id: "keeper",
  data: { name: "Keeper" },
  why,
} as unknown as PlanNodeOf<typeof brief.actor>;
const hive = {
  ref: "brief/concept#hive",
  id: "hive",
  data: { name: "Hive" },
  why,
} as unknown as PlanNodeOf<typeof brief.concept>;
const policy = {
  ref: "security/policy#keeper.hive",
  id: "keeper.hive",
  data: { role: keeper.ref, concept: hive.ref, effects: ["read"] },
  why,
} as unknown as PlanNodeOf<typeof security.policy>;
const permission = {
  ref: "security/permission#keeper.read-hive",
  id: "keeper.read-hive",
  data: { role: keeper.ref, operation: "api/operation#read-hive", allowed: true },
  why,
} as unknown as PlanNodeOf<typeof security.permission>;

const access = { actors: [keeper], concepts: [hive], policies: [policy], permissions: [] };
const rest = { denials: [], actions: [], requirements: [] };

it("leads to the file of permissions only where there are some", () => {
  const shown = JSON.stringify(matrix({ ...access, ...rest, permissions: [permission] }));
  expect(shown).toContain("security/authorisation.csv");
  const without = matrix({ ...access, ...rest });
  expect(without).toHaveLength(1);
  expect(JSON.stringify(without)).not.toContain("authorisation.csv");
});
