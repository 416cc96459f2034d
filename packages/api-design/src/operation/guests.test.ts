import type { DraftOf } from "@planc/core";
import { api } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { withGuests } from "./guests.ts";

const operation = (
  operationId: string,
  path: string,
  effect: "create" | "read",
  guest?: "shown",
): DraftOf<typeof api.operation> =>
  given(api.operation, operationId, {
    operationId,
    method: effect === "create" ? "post" : "get",
    path,
    resource: "api/resource#baskets",
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
const guestsOf = (...operations: readonly DraftOf<typeof api.operation>[]) =>
  withGuests(operations).map(({ data: { operationId, access } }) => [
    operationId,
    access.kind === "public" ? access.guest : access.kind,
  ]);

it("sets the cookie where that is made to which a guest comes back", () => {
  expect(
    guestsOf(
      operation("makeBasket", "/baskets", "create"),
      operation("readBasket", "/baskets/{basketId}", "read", "shown"),
      operation("writeNote", "/notes", "create"),
    ),
  ).toEqual([
    ["makeBasket", "set"],
    ["readBasket", "shown"],
    ["writeNote", undefined],
  ]);
});
