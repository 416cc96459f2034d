import { libraryGateways } from "@planc/core";
import { expect, it } from "vitest";
import { gatewaysOfCode } from "./gateways-of-code.ts";

it("has other parts of the plan know the same gateways of code as the catalogue", () => {
  expect([...libraryGateways].sort()).toEqual([...gatewaysOfCode].sort());
});
