import { expect, it } from "vitest";
import { secretName } from "./secret-name.ts";

it.each([
  ["authentication credentials", "Keeper", "password hash"],
  ["hashed password", "Keeper", "password hash"],
  ["login credentials", "Keeper", "password hash"],
  ["token", "Invitation", "token hash"],
  ["reset token", "Password reset", "token hash"],
  ["token", "Push device", undefined],
  ["token/session id", "Session", "token hash"],
  ["session id", "Session", undefined],
  ["api key", "User", "api key hash"],
  ["api key", "Weather service", undefined],
  ["credential id", "Passkey", undefined],
  ["name", "Keeper", undefined],
])("keeps “%s” of a %s as %s", (name, entity, expected) => {
  expect(secretName(name, entity)).toBe(expected);
});
