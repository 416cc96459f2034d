import { expect, it } from "vitest";
import { isCodeGateway } from "./gateway-of-code.ts";

it("knows a gateway that is a library by its name, with the version behind it or without", () => {
  expect(isCodeGateway({ kind: "gateway", technology: "YARP" })).toBe(true);
  expect(isCodeGateway({ kind: "gateway", technology: "Ocelot 25.0" })).toBe(true);
  expect(isCodeGateway({ kind: "gateway", technology: "Envoy 1.36" })).toBe(false);
  expect(isCodeGateway({ kind: "service", technology: "Ocelot 25.0" })).toBe(false);
});
