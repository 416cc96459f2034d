import { expect, it } from "vitest";
import { calledAs } from "./called-as.ts";

const moor = { operationId: "moorBarge", method: "post", path: "/barges/{bargeId}/moor" };

it("names an operation by its path, and by its field where the interface is GraphQL", () => {
  expect(calledAs(moor, "rest")).toBe("POST /barges/{bargeId}/moor");
  expect(calledAs(moor, "graphql")).toBe("mutation moorBarge");
  expect(calledAs({ ...moor, method: "get", operationId: "getBarge" }, "graphql")).toBe(
    "query getBarge",
  );
});

it("leaves a webhook where its sender calls it", () => {
  expect(calledAs({ ...moor, webhook: { key: "id" } }, "graphql")).toBe(
    "POST /barges/{bargeId}/moor",
  );
});
