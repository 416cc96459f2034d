import { expect, it } from "vitest";
import { isClient, isCode, keepsRows } from "./component-kinds.ts";
import { component } from "./ir/architecture.ts";

it("tells code of the project from what it uses, and what of it can keep rows", () => {
  const kinds = component.schema.shape.kind.options;
  expect(kinds.filter((kind) => isCode(kind) && !keepsRows(kind))).toEqual([
    "web-client",
    "library",
  ]);
  expect(kinds.filter((kind) => isClient(kind) && !isCode(kind))).toEqual([]);
  expect(kinds.filter((kind) => keepsRows(kind) && !isCode(kind))).toEqual([]);
  expect(
    ["cache", "broker", "person", "external-system", "cdn"].some((kind) =>
      kinds.some((each) => each === kind && isCode(each)),
    ),
  ).toBe(false);
});
