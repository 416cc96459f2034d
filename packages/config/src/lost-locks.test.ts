import { pluginKit, use } from "@planc/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { apply } from "./apply.ts";
import { flatten } from "./flatten.ts";
import { merge } from "./merge.ts";

const policy = pluginKit({
  name: "@acme/policy",
  version: "1.0.0",
  area: "policy",
  summary: "A plugin of a test.",
  options: z.strictObject({
    strict: z.boolean().default(false),
    technologies: z.record(z.string(), z.strictObject({ status: z.string() })).default({}),
    weights: z.partialRecord(z.enum(["cost", "speed"]), z.number()).default({}),
    free: z.record(z.string(), z.unknown()).default({}),
  }),
  findings: { odd: { severity: "info", message: "It is.", cause: "A test.", fix: "None." } },
  derivations: {},
}).plugin([]);

const until = "2030-01-31";
const waiver = { finding: "policy/odd", subject: "a", owner: "b", reason: "c", until };
const told = (lock: string) => {
  const { layers } = flatten({ name: "org", waivers: { reports: waiver }, locked: [lock] }, "org");
  return apply(merge(layers), { plugins: [use(policy)], packs: [] }).problems;
};

it.each([
  "pack",
  "plugins",
  "plugins.@acme/policy",
  "plugins.@acme/policy.technologies",
  "plugins.@acme/policy.technologies.Harbour.status",
  "plugins.@acme/policy.weights.cost",
  "plugins.@acme/policy.free.any.thing",
  "severities.policy/odd",
  "severities.core/locked-severity",
  "waivers.reports.until",
  "use.@acme/later",
])("lets %s be locked, whether it is set or not", (lock) => {
  expect(told(lock)).toEqual([]);
});

it.each([
  ["plugins.@acme/polcy", "there is no plugin @acme/polcy. Did you mean @acme/policy?"],
  ["plugins.@acme/policy.technolgies", "no option technolgies. Did you mean technologies?"],
  ["plugins.@acme/policy.weights.costs", "no option costs. Did you mean cost?"],
  [
    "plugins.@acme/policy.technologies.Harbour.statu",
    "there is no option statu. Did you mean status?",
  ],
  ["plugins.@acme/policy.strict.very", "there is no option very."],
  ["severities.policy/od", "there is no finding policy/od. Did you mean policy/odd?"],
  ["waivers.report", "there is no waiver report. Did you mean reports?"],
  ["waivers.reports.untill", "there is no setting untill. Did you mean until?"],
  ["pack.name", "there is no setting name."],
])("tells that a lock on %s protects nothing", (lock, message) => {
  expect(told(lock)).toEqual([
    expect.objectContaining({
      code: "config/unknown-key",
      layer: "org",
      path: "locked",
      message: expect.stringContaining(message),
    }),
  ]);
});
