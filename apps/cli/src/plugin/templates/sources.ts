import type { NewFile, NewPlugin } from "../new-plugin.ts";

const slots = ({ area }: NewPlugin) => `import { many, ref } from "@planc/core";
import { shapes } from "@planc/core/ir";
import * as z from "zod";

export const item = many(
  "${area}/item",
  z.strictObject({
    concept: ref("brief/concept"),
    name: shapes.label,
    meaning: shapes.prose.optional(),
  }),
  { summary: "what each stored concept adds" },
);
`;

const kit = ({ area }: NewPlugin) => `import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };
import { item } from "./slots.ts";

export const { step, rule, section, artifact, probe, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "${area}",
  summary: manifest.description,
  slots: [item],
  findings: {
    "item-without-meaning": {
      severity: "warning",
      message: "{name} is kept, and nothing says what it is.",
      cause: "The text names it without a word on what it means.",
      fix: "Say in the text what it is.",
    },
  },
  derivations: {
    "item-per-concept": "each stored concept is an item of its own",
  },
});
`;

const plugin = `import { plugin } from "./kit.ts";
import { itemWithoutMeaning } from "./rules/item-without-meaning.ts";
import { items } from "./steps/items.ts";

/** The whole plugin at a glance. */
export default plugin([items, itemWithoutMeaning]);
`;

const index = `export { default } from "./plugin.ts";
export { item } from "./slots.ts";
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
      .map(({ id, ref, data: { name, description: meaning } }) =>
        node(
          item,
          id,
          { concept: ref, name, ...(meaning === undefined ? {} : { meaning }) },
          derived("item-per-concept", [ref]),
        ),
      ),
  }),
});
`;

const rule = `import { rule } from "../kit.ts";
import { item } from "../slots.ts";

/** An item that nothing is known of but its name. */
export const itemWithoutMeaning = rule("item-without-meaning", {
  reads: { items: item },
  check: ({ items, report }) => {
    for (const { ref, data } of items) {
      if (data.meaning === undefined) {
        report("item-without-meaning", { name: data.name }, { ref });
      }
    }
  },
});
`;

const stepTest = `import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";
import { item } from "../slots.ts";

const tester = planTester({ plugins: [plugin] }).with(
  given(brief.concept, "invoice", {
    name: "Invoice",
    role: "stored",
    description: "What a customer owes.",
  }),
  given(brief.concept, "total", { name: "Total", role: "computed" }),
);

it("makes an item of a stored concept, and none of a computed one", async () => {
  const { plan } = await tester.run();
  expect(plan.get(item).map(({ id, data }) => [id, data])).toEqual([
    [
      "invoice",
      { concept: "brief/concept#invoice", name: "Invoice", meaning: "What a customer owes." },
    ],
  ]);
});
`;

const ruleTest = ({ area }: NewPlugin) => `import { brief } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import plugin from "../plugin.ts";
import { item } from "../slots.ts";

const invoice = (meaning?: string) => [
  given(brief.concept, "invoice", { name: "Invoice", role: "stored" }),
  given(item, "invoice", {
    concept: "brief/concept#invoice",
    name: "Invoice",
    ...(meaning === undefined ? {} : { meaning }),
  }),
];

ruleTester(plugin, "item-without-meaning")
  .valid([{ name: "an item with a meaning", nodes: invoice("What a customer owes.") }])
  .invalid([
    {
      name: "an item with a name alone",
      nodes: invoice(),
      findings: [{ code: "${area}/item-without-meaning", ref: "${area}/item#invoice" }],
    },
  ]);
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
        given(brief.concept, "invoice", {
          name: "Invoice",
          role: "stored",
          description: "What a customer owes.",
        }),
        given(brief.concept, "total", { name: "Total", role: "computed" }),
      ],
    },
  ],
});
`;

/** A plugin with one step, one rule and one slot of its own, to be replaced by what it is for. */
export function sources(spec: NewPlugin): readonly NewFile[] {
  return [
    { path: "src/index.ts", text: index },
    { path: "src/kit.ts", text: kit(spec) },
    { path: "src/plugin.ts", text: plugin },
    { path: "src/plugin.contract.test.ts", text: contract },
    { path: "src/rules/item-without-meaning.ts", text: rule },
    { path: "src/rules/item-without-meaning.test.ts", text: ruleTest(spec) },
    { path: "src/slots.ts", text: slots(spec) },
    { path: "src/steps/items.ts", text: step },
    { path: "src/steps/items.test.ts", text: stepTest },
  ];
}
