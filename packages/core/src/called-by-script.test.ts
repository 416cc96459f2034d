import { expect, it } from "vitest";
import { isCalledByScript } from "./called-by-script.ts";

it("leaves to others what a system of theirs signs, and what comes by mail", () => {
  const webhook = { from: "architecture/component#post", key: "id" } as const;
  expect(isCalledByScript({ path: "/parcels" })).toBe(true);
  expect(isCalledByScript({ path: "/auth/sessions" })).toBe(true);
  expect(isCalledByScript({ path: "/auth/password-resets" })).toBe(false);
  expect(isCalledByScript({ path: "/reports", webhook })).toBe(false);
});
