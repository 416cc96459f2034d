import { expect, it } from "vitest";
import { bearsOn } from "./bearings.ts";

it("has storage of files bear on what keeps them, and not on what comes by way of a provider", () => {
  expect(bearsOn("file-storage", "object-store")).toBe(true);
  expect(bearsOn("file-storage", "load-balancer")).toBe(false);
  expect(bearsOn("file-storage", "cdn")).toBe(false);
  expect(bearsOn("file-storage", "standby")).toBe(false);
});
