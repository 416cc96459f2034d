import type { DraftOf } from "@planc/core";
import { api } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { withGuests } from "./guests.ts";

const operation = (
  operationId: string,
  path: string,
  effect: "create" | "read",
  guest?: "shown",
  resource: "baskets" | "notes" | "stalls" = "baskets",
): DraftOf<typeof api.operation> =>
  given(api.operation, operationId, {
    operationId,
    method: effect === "create" ? "post" : "get",
    path,
    resource: `api/resource#${resource}`,
    summary: operationId,
    effect,
    access: { kind: "public", because: "Passers-by do.", ...(guest ? { guest } : {}) },
    realises: [],
    parameters: [],
    success: 200,
    errors: [],
    paginated: false,
    idempotency: "none",
    lifecycle: "new",
  });
const resource = (id: string, parent?: "stalls" | "baskets") =>
  given(api.resource, id, {
    name: id,
    path: `/${id}`,
    ...(parent ? { parent: `api/resource#${parent}` } : {}),
  });

async function guestsOf(...operations: readonly DraftOf<typeof api.operation>[]) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      resource("stalls"),
      resource("baskets", "stalls"),
      resource("notes", "baskets"),
      ...operations,
    )
    .result();
  return withGuests(operations, plan.get(api.resource)).map(({ data: { operationId, access } }) => [
    operationId,
    access.kind === "public" ? access.guest : access.kind,
  ]);
}

it("sets the cookie where that is made to which a guest comes back", async () => {
  expect(
    await guestsOf(
      operation("makeBasket", "/baskets", "create"),
      operation("readBasket", "/baskets/{basketId}", "read", "shown"),
      operation("writeNote", "/baskets/{basketId}/notes", "create", undefined, "notes"),
    ),
  ).toEqual([
    ["makeBasket", "set"],
    ["readBasket", "shown"],
    ["writeNote", undefined],
  ]);
});

it("sets it where a thing is made below another, and where that is made which has what is shown", async () => {
  expect(
    await guestsOf(
      operation("openStall", "/stalls", "create", undefined, "stalls"),
      operation("makeBasket", "/stalls/{stallId}/baskets", "create"),
      operation("writeNote", "/baskets/{basketId}/notes", "create", "shown", "notes"),
    ),
  ).toEqual([
    ["openStall", undefined],
    ["makeBasket", "set"],
    ["writeNote", "shown"],
  ]);
});
