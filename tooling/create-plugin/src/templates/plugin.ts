import type { GeneratedFile, PackageSpec } from "../package-spec.ts";

const slots = ({ area }: PackageSpec) => `import { many, ref } from "@planc/core";
import { shapes } from "@planc/core/ir";
import * as z from "zod";

export const item = many(
  "${area}/item",
  z.strictObject({ concept: ref("brief/concept"), name: shapes.label }),
  { summary: "what each stored concept adds" },
);
`;

const kit = ({ area }: PackageSpec) => `import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };
import { item } from "./slots.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: ${JSON.stringify(area)},
  summary: manifest.description,
  slots: [item],
  findings: {},
  derivations: {
    "item-per-concept": "each stored concept is an item of its own",
  },
});
`;

const step = `import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { item } from "../slots.ts";

/** An item for each concept that is kept. */
export const items = step("items", {
  reads: { concepts: brief.concept },
  writes: { items: item },
  run: ({ concepts }) => ({
    items: concepts
      .filter(({ data }) => data.role === "stored")
      .map(({ id, ref, data }) =>
        node(item, id, { concept: ref, name: data.name }, derived("item-per-concept", [ref])),
      ),
  }),
});
`;

const stepTest = `import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";
import { item } from "../slots.ts";

const tester = planTester({ plugins: [plugin] }).with(
  given(brief.concept, "invoice", { name: "Invoice", role: "stored" }),
  given(brief.concept, "total", { name: "Total", role: "computed" }),
);

it("makes an item of a stored concept, and none of a computed one", async () => {
  const { plan } = await tester.run();
  expect(plan.get(item).map(({ id, data }) => [id, data])).toEqual([
    ["invoice", { concept: "brief/concept#invoice", name: "Invoice" }],
  ]);
});
`;

const plugin = `import { plugin } from "./kit.ts";
import { items } from "./steps/items.ts";

export default plugin([items]);
`;

const index = `export { default } from "./plugin.ts";
export { item } from "./slots.ts";
`;

const contract = `import { brief } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "nothing to plan", nodes: [] },
    {
      name: "two stored concepts and a computed one",
      nodes: [
        given(brief.concept, "customer", { name: "Customer", role: "stored" }),
        given(brief.concept, "invoice", { name: "Invoice", role: "stored" }),
        given(brief.concept, "total", { name: "Total", role: "computed" }),
      ],
    },
  ],
});
`;

/** A plugin with one step and one slot of its own, to be replaced by what it is written for. */
export function pluginSources(spec: PackageSpec): GeneratedFile[] {
  return [
    { path: "src/index.ts", text: index },
    { path: "src/kit.ts", text: kit(spec) },
    { path: "src/plugin.ts", text: plugin },
    { path: "src/plugin.contract.test.ts", text: contract },
    { path: "src/slots.ts", text: slots(spec) },
    { path: "src/steps/items.ts", text: step },
    { path: "src/steps/items.test.ts", text: stepTest },
  ];
}
