import { pluginKit, use } from "@planc/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { apply } from "./apply.ts";
import { flatten } from "./flatten.ts";
import { merge } from "./merge.ts";

const plugin = pluginKit({
  name: "@acme/policy",
  version: "1.0.0",
  area: "policy",
  summary: "A plugin of a test.",
  options: z.strictObject({ kilns: z.record(z.string(), z.unknown()).default({}) }),
  findings: {},
  derivations: {},
}).plugin([]);
const base = { plugins: [use(plugin)], packs: [] };

it.each([
  ["__proto__"],
  ["plugins.__proto__"],
  ["plugins.@acme/policy.__proto__"],
  ["plugins.@acme/policy.kilns.__proto__"],
  ["waivers.__proto__"],
])("refuses %s as a setting, once", (path) => {
  const text = path
    .split(".")
    .reduceRight((inner, key) => `{${JSON.stringify(key)}:${inner}}`, '{"strict":true}');
  const { layers, problems } = flatten(JSON.parse(text), "project");
  const applied = apply(merge(layers), base);
  expect(
    [...problems, ...applied.problems].map((each) => `${each.layer}: ${each.message}`),
  ).toEqual([`project: ${path} is no setting.`]);
});
