import { expect, it } from "vitest";
import { drawn, flow, operation } from "../fixtures/drawn.ts";
import { givingBack } from "./taking-payments.ts";

it("counts what calls a stay off as giving money back, and no list that shows it", () => {
  const action = "brief/action#cancel-stay" as const;
  const off = flow("Cancel a stay", ["kiln", "give back what was paid", "bank"]);
  const plan = drawn({
    flows: [{ ...off, data: { ...off.data, action } }],
    operations: [
      operation("cancelStay", "command", [action]),
      operation("listStays", "list", [action]),
    ],
  });
  const found = givingBack(plan, "architecture/component#bank");
  expect(found.map(({ data }) => data.operationId)).toEqual(["cancelStay"]);
});
