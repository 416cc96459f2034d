import { expect, it } from "vitest";
import { drawn, entity, operation } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { takenOnceTellers } from "./taken-once.ts";

const voucher = "brief/concept#voucher" as const;
const uses = { concept: voucher, taken: "brief/attribute#taken", limit: "brief/attribute#limit" };
const field = (name: string, attribute: string) => ({
  ref: `data/field#${attribute}`,
  data: { entity: "data/entity#voucher", name, attribute: `brief/attribute#${attribute}` },
});

it("has the check that holds the limit added, as the plan writes none", () => {
  const kept = entity("Voucher");
  const told = takenOnceTellers["counted-update"]?.({
    ref: "decision/choice#taken-once",
    name: "Count",
    full: "Count",
    purpose: "Count",
    technology: "counted-update",
    entry: undefined,
    drawn: drawn({
      requirements: [
        {
          ref: "brief/requirement#r",
          data: { text: "Two guests simultaneously use the last available use of a voucher." },
        },
      ] as unknown as Drawn["requirements"],
      concepts: [
        { ref: voucher, data: { name: "Voucher", role: "stored" } },
        { ref: "brief/concept#stay", data: { name: "Stay", role: "stored" } },
      ] as unknown as Drawn["concepts"],
      entities: [{ ...kept, data: { ...kept.data, concept: voucher } }],
      fields: [
        field("usage limit", "limit"),
        field("uses taken", "taken"),
      ] as unknown as Drawn["fields"],
      actions: [
        { ref: "brief/action#book", data: { concept: "brief/concept#stay", usesUp: uses } },
      ] as unknown as Drawn["actions"],
      operations: [operation("createStay", "create", ["brief/action#book"])],
    }),
  });
  expect(told?.mitigation.map(fullOf).join(" ")).toContain(
    "CHECK (usage_limit IS NULL OR uses_taken <= usage_limit)",
  );
});
