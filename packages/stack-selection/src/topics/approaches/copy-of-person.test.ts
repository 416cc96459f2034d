import type { Draft } from "@planc/core";
import { decision, security } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { concepts, product, services } from "../../fixtures/briefs.ts";
import { deciding } from "../../fixtures/deciding.ts";

const duty = given(security.obligation, "copy", {
  kind: "export",
  text: "People get a copy of what is held of them.",
  applies: [],
});

async function chosen(...more: readonly Draft[]) {
  const { plan } = await deciding
    .with(product(["web-application"]), ...concepts("Barge", "Lock", "User"), ...more)
    .result();
  return plan.get(decision.choice).find(({ id }) => id === "copy-of-person")?.data.technology;
}

it("settles how a copy is gathered where several services hold parts of it, and else nothing", async () => {
  const several = services("Barges", "Locks", "Dues");
  expect(await chosen(duty, ...several)).toBe("copy-at-once");
  expect(await chosen(duty)).toBeUndefined();
  expect(await chosen(...several)).toBeUndefined();
});
