import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { derived } from "../kit.ts";
import { withLimits } from "./attribute-limits.ts";

const attribute = (name: string, type: "money" | "decimal" | "text") =>
  node(
    brief.attribute,
    `delivery.${name.replaceAll(" ", "-")}`,
    { concept: "brief/concept#delivery", name, type },
    derived("completed-by-domain", ["reading/statement#s"]),
  );
const bound = (about: string, said: string) =>
  node(
    brief.quantity,
    "q",
    { about, said, kind: "invariant", comparator: ">", value: 0, unit: "", key: "FR-002" },
    derived("completed-by-domain", ["reading/statement#s"]),
  );
const fields = [
  attribute("bag price", "money"),
  attribute("weight", "decimal"),
  attribute("feed name", "text"),
  attribute("loss", "decimal"),
];
const read = { attributes: [], quantities: [] };

it("bounds every number that a sentence names where it bounds values", () => {
  const said = "enforce weight and price as positive values greater than zero";
  const limited = withLimits(fields, [bound("positive values", said)], read);
  expect(limited.map(({ data }) => data.above)).toEqual([0, 0, undefined, undefined]);
});

it("bounds the one number that is named, and nothing else of the sentence", () => {
  const said = "the weight beside the price is more than zero";
  const limited = withLimits(fields, [bound("weight", said)], read);
  expect(limited.map(({ data }) => data.above)).toEqual([undefined, 0, undefined, undefined]);
});
