import { type ConfigLayer, flatten, merge } from "@planc/config";
import { expect, it } from "vitest";
import { acme } from "./preset.ts";

const leave = { owner: "us", reason: "We like it.", until: "2099-12-31" };
const stack = (options: Readonly<Record<string, unknown>>): ConfigLayer => ({
  plugins: { "@planc/stack-selection": options },
});

it.each<readonly [string, ConfigLayer]>([
  [
    "its word on a technology",
    stack({ technologies: { MongoDB: { status: "approved", reason: "We like it." } } }),
  ],
  ["it by a waiver of a policy", stack({ waivers: { own: { technology: "MongoDB", ...leave } } })],
  [
    "it by a waiver of a finding",
    { waivers: { own: { finding: "stack/constraint-conflict", subject: "any", ...leave } } },
  ],
  ["what a finding counts as", { severities: { "stack/technology-on-hold": "off" } }],
  ["a need of its own", stack({ slots: { "data-register": { title: "None", when: "always" } } })],
  ["the plugin that decides", { plugins: { "@planc/stack-selection": false } }],
])("lets no project lift %s", (_, layer) => {
  const { layers } = flatten({ extends: [acme], ...layer }, "project");
  const { problems } = merge(layers);
  expect(problems.length).toBeGreaterThan(0);
  for (const each of problems) {
    expect(each).toMatchObject({
      layer: "project",
      message: expect.stringMatching(/ is locked by Acme\.$/),
    });
  }
});
