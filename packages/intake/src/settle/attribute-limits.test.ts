import { node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";
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

it("bounds the one text field that a sentence names beside a length in characters", async () => {
  const code = (text: string) =>
    compile(`# Lockers

## Requirements

- **FR-001**: ${text}

### Key Entities

- **Locker**: A box with a key; attributes include nickname, floor
`).then(({ plan }) => plan.get(brief.attribute).find(({ id }) => id === "locker.nickname"));
  const bounded = await code(
    "The system MUST restrict nicknames: only letters and hyphens, with a length between 3 and 32 characters.",
  );
  expect(bounded?.data).toMatchObject({ minLength: 3, maxLength: 32 });
  const other = await code("A search MUST have between 3 and 32 characters.");
  expect(other?.data.maxLength).toBeUndefined();
});
