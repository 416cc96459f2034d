import { expect, it } from "vitest";
import type { Behaviour } from "./behaviour.ts";
import type { Served } from "./contract.ts";
import { outOfReach } from "./reach.ts";

const served = (type: string): Served => ({
  operationId: "enterOwnAccount",
  method: "PUT",
  segments: ["me"],
  parameters: [],
  secured: true,
  answers: new Map([[403, { headers: [], example: { type } }]]),
});

const rule: Behaviour = {
  effect: "command",
  session: undefined,
  success: 200,
  roles: [],
  related: false,
  hidden: false,
  webhook: undefined,
  ids: [],
  unique: [],
  leads: [],
  held: [],
  versioned: false,
  stale: 412,
  unproven: 401,
  registers: false,
  conceals: false,
  hides: false,
  stated: false,
  secrets: [],
};

it("takes a refusal of whoever has no account here for one that can happen, and no other where all may", () => {
  expect(outOfReach(403, served("urn:problem:account-not-bound"), rule, false)).toBeUndefined();
  expect(outOfReach(403, served("urn:problem:forbidden"), rule, false)).toBe(
    "everyone who is signed in may",
  );
});
