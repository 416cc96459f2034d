import { api } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { forwardOnly } from "./forward-only.ts";

const toldOf = async (name: string) => {
  const operation = given(api.operation, "update-seat", {
    operationId: "updateSeat",
    method: "patch",
    path: "/seats/{seatId}",
    resource: "api/resource#seats",
    summary: "Change a seat",
    effect: "update",
    access: { kind: "authenticated", roles: [], policies: [] },
    realises: [],
    parameters: [],
    request: "api/schema#seats.update",
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "natural",
    lifecycle: "new",
  });
  const { plan } = await planTester({ plugins: [] })
    .with(
      given(api.schema, "seats.update", {
        name: "SeatUpdate",
        purpose: "update",
        entity: "data/entity#seat",
        description: "What of a seat can be changed.",
        properties: [
          {
            name,
            type: "timestamp",
            list: false,
            required: false,
            nullable: false,
            readOnly: false,
            writeOnly: false,
            description: name,
          },
        ],
      }),
    )
    .result();
  return forwardOnly(plan.get(api.schema))(operation).data.description;
};

it("says that an earlier place of a reader changes nothing, and nothing of other times", async () => {
  expect(await toldOf("lastReadAt")).toBe(
    "An earlier last read at than the one that is kept changes nothing of it.",
  );
  expect(await toldOf("startsAt")).toBeUndefined();
});
