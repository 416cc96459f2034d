import { expect, it } from "vitest";
import { roleHeldFor } from "./role-held.ts";

const service = { data: { kind: "service" as const } };
const signIn = (token: "jwt" | "opaque") => ({
  data: {
    owner: "system" as const,
    carrier: { kind: "bearer-header" as const, token },
    tokens: [
      { name: "access token", lifetime: { value: 15, unit: "min" as const }, storage: "memory" },
      { name: "refresh token", lifetime: { value: 14, unit: "day" as const }, storage: "memory" },
    ],
  },
});

it("keeps a role until the access token ends where several services read it from there", () => {
  const held = roleHeldFor({ identity: signIn("jwt"), components: [service, service] });
  expect(held).toEqual({ value: 15, unit: "min" });
});

it("says nothing where one program or whoever issued the token is asked", () => {
  expect(roleHeldFor({ identity: signIn("jwt"), components: [service] })).toBeUndefined();
  expect(
    roleHeldFor({ identity: signIn("opaque"), components: [service, service] }),
  ).toBeUndefined();
  expect(roleHeldFor({ identity: undefined, components: [service, service] })).toBeUndefined();
});
