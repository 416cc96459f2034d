import type { Draft } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { planTester } from "@planc/testkit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { shop } from "../fixtures/briefs.ts";
import plugin from "../plugin.ts";

/** What is decided, without the statements that it was taken from. */
const decide = async (nodes: readonly Draft[]) => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .result();
  return {
    style: plan.get(decision.style)?.data.style,
    needs: plan.get(decision.topic).map(({ id, data }) => [id, data.needed]),
    choices: plan
      .get(decision.choice)
      .map(({ id, data }) => [id, data.name, data.basis, data.margin, data.flips]),
    bounds: plan.get(decision.premise).map(({ id, data }) => [id, data]),
  };
};

/** Said once more somewhere else. */
const again = (node: Draft): Draft => ({ ...node, id: `${node.id}-again` });

it("decides the same whatever the order of statements is, and where some are said twice", async () => {
  const plain = await decide(shop);
  expect(plain.choices.length).toBeGreaterThan(10);
  const mentions = shop.filter(({ slot }) => slot === brief.mention.id);
  const noisy = fc.subarray(mentions).chain((twice) =>
    fc.shuffledSubarray([...shop, ...twice.map(again)], {
      minLength: shop.length + twice.length,
    }),
  );
  await fc.assert(
    fc.asyncProperty(noisy, async (nodes) => {
      expect(await decide(nodes)).toEqual(plain);
    }),
    { numRuns: 4 },
  );
});
