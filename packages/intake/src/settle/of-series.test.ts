import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";

const spec = (head: string, body = "") =>
  `# Feature Specification: Berth swaps\n\n${head}\n\n## Requirements\n\n- **FR-001**: Skippers MUST be able to swap berths.\n${body}`;

const read = async (text: string) => {
  const { plan } = await compileSources({ spec: text });
  const [product] = dataIn(plan, "brief/product");
  const asked = plan.get(brief.question).some(({ id }) => id === "built-with");
  return { product, asked };
};

it.each([
  ["**Feature Branch**: `004-berth-swaps`", ""],
  ["**Feature Branch**: `001-berth-swaps`", "- Swaps follow the existing booking module.\n"],
])(
  "takes a text of a series, or on a part that is there, for a feature: %s %s",
  async (head, body) => {
    expect(await read(spec(head, body))).toMatchObject({
      product: { scope: "feature", unseen: true },
      asked: true,
    });
  },
);

it.each([
  ["**Feature Branch**: `001-berth-swaps`", ""],
  ["**Created**: 2026-04-02", "- An existing swap cannot be made twice.\n"],
])("takes the first text of a product for the whole of it: %s %s", async (head, body) => {
  expect(await read(spec(head, body))).toMatchObject({
    product: { scope: "system" },
    asked: false,
  });
});

it("does not ask what the text tells", async () => {
  const text = spec("**Feature Branch**: `004-berth-swaps`", "- The client is built with Vue.\n");
  expect(await read(text)).toMatchObject({
    product: { scope: "feature", unseen: true },
    asked: false,
  });
});

it("takes a number that the name of a product begins with for no number of a series", async () => {
  const text = `# Feature Specification: 42 Lockers Register\n\n**Feature Branch**: \`001-lockers\`\n\n## Requirements\n\n- **FR-001**: Keepers MUST be able to add lockers.\n`;
  expect(await read(text)).toMatchObject({ product: { scope: "system" }, asked: false });
});
