import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import plugin from "../plugin.ts";
import { bulkheadOf } from "./guards.ts";
import { heldSessions } from "./held-sessions.ts";

const read = async (unit: string, text: string) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      given(brief.quantity, "q", {
        about: "concurrent conversations",
        measure: "concurrent-users",
        kind: "system-target",
        comparator: ">=",
        value: 70,
        unit,
      }),
      given(brief.requirement, "r", { key: "R", kind: "functional", text, priority: "must" }),
    )
    .result();
  return heldSessions("Parrot", plan.get(brief.quantity), plan.get(brief.requirement));
};

it("holds as many sessions at a system as the text wants at once, rather than rating them as calls", async () => {
  const held = await read("conversation", "The system MUST use Parrot Live for speech.");
  expect(held).toEqual({ value: 70, ref: "brief/quantity#q" });
  const wait = { value: 10_000, ref: "brief/quantity#q" as const };
  expect(bulkheadOf(undefined, wait, held)).toMatchObject({ value: 70, formula: "sessions" });
});

it("holds none where people are counted, or the system is only called", async () => {
  expect(await read("user", "The system MUST use Parrot Live for speech.")).toBeUndefined();
  expect(await read("conversation", "The system MUST use Parrot for spelling.")).toBeUndefined();
});
