import type { Draft } from "@planc/core";
import { architecture, brief, decision } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { action, concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

const area = (id: string, ...members: readonly string[]): Draft =>
  given(architecture.context, id, {
    name: id,
    concepts: members.map((each) => `brief/concept#${each}` as const),
    because: "They belong together.",
  });
/** A vat is emptied once its bottling is done. */
const emptied = given(brief.action, "empty-vat", {
  actors: [],
  verb: "empty",
  concept: "brief/concept#vat",
  effect: "transition",
  requirements: [],
  sets: { value: "empty", after: "brief/action#finish-bottling" },
});

async function brokerOf(...nodes: readonly Draft[]) {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      mention("serverless", { kind: "style" }),
      ...concepts("Vat", "Bottling"),
      action("finish", "bottling", "transition"),
      ...nodes,
    )
    .result();
  return {
    topic: plan.get(decision.topic).find(({ id }) => id === "message-broker")?.data,
    talks: plan.get(decision.style)?.data.communication,
  };
}

it("has functions hand over what changes things of another area, and nothing else", async () => {
  const apart = await brokerOf(emptied, area("vats", "vat"), area("bottlings", "bottling"));
  expect(apart.topic?.needed).toBe(true);
  expect(apart.topic?.because).toMatch(
    /The vat is set to empty upon the bottling: other functions/,
  );
  expect(apart.talks).toBe("mixed");
  const together = await brokerOf(emptied, area("cellar", "vat", "bottling"));
  expect(together.topic?.needed).toBe(false);
  expect(together.talks).toBe("synchronous");
  const unrelated = await brokerOf(area("vats", "vat"), area("bottlings", "bottling"));
  expect(unrelated.topic?.needed).toBe(false);
});
