import { api, brief, data } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { keepingFinal } from "./final-states.ts";

const conflict = async (text: string, name = "status") => {
  const operation = given(api.operation, "update-boat", {
    operationId: "updateBoat",
    method: "patch",
    path: "/boats/{boatId}",
    resource: "api/resource#boats",
    summary: "Change a boat",
    effect: "update",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    parameters: [],
    success: 200,
    errors: [{ status: 429, problem: "too-many-requests", when: "Too often." }],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
  });
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(data.entity, "boat", {
        name: "Boat",
        concept: "brief/concept#boat",
        aggregate: "data/entity#boat",
        lifecycle: "new",
      }),
      given(data.field, "boat.status", {
        entity: "data/entity#boat",
        name,
        type: "text",
        required: true,
        unique: false,
        generated: false,
      }),
      given(api.resource, "boats", { name: "Boat", path: "/boats", entity: "data/entity#boat" }),
      given(brief.requirement, "kept", { key: "R-9", kind: "business-rule", text }),
    )
    .result();
  const facts = {
    entities: plan.get(data.entity),
    fields: plan.get(data.field),
    resources: plan.get(api.resource),
    requirements: plan.get(brief.requirement),
  };
  return keepingFinal(facts)(operation).data;
};

const text = "Given a boat is Sunk or Sold, when changes conflict, then sync never regresses it.";

it("refuses a change that takes a thing out of a state which the text keeps", async () => {
  const told = await conflict(text);
  expect(told.errors.map(({ status, when }) => [status, when])).toEqual([
    [409, "The boat is Sunk or Sold, and another status is sent (R-9)."],
    [429, "Too often."],
  ]);
  expect(told.realises).toEqual(["brief/requirement#kept"]);
});

it("refuses nothing where the text keeps no state, or no field says it", async () => {
  expect((await conflict("A boat is Sunk or Sold.")).errors).toHaveLength(1);
  expect((await conflict(text, "colour")).errors).toHaveLength(1);
});
