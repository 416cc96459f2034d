import type { Draft } from "@planc/core";
import { planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { garden } from "../fixtures/garden.ts";
import { shop } from "../fixtures/shop.ts";
import { agreedUnseen, assigned, badges, rentApart } from "../fixtures/untold.ts";
import plugin from "../plugin.ts";

async function told(nodes: readonly Draft[]) {
  const findings = await planTester({ plugins: [plugin] })
    .with(...nodes)
    .diagnose();
  return findings.map(({ code, message }) => `${code.split("/")[1]}: ${message}`);
}

it("finds a sum that is agreed to and that no read of the screen tells", async () => {
  expect(await told([...shop, ...agreedUnseen])).toContain(
    "total-not-told: On Agreement total is agreed to, and listKinds tell no sum.",
  );
});

it("finds a public list whose lines lack the price that its parts have", async () => {
  expect(await told([...garden, ...rentApart])).toContain(
    "list-lacks-what-tells: Plots list plot without price, which only lease have.",
  );
  expect((await told(shop)).filter((each) => each.startsWith("list-lacks"))).toEqual([]);
});

it("finds an id that people would have to type", async () => {
  expect(await told([...garden, ...badges])).toContain(
    "id-typed-in: Gate take badge id: an id that people do not know, and nothing lists what it names.",
  );
});

it("finds what somebody is given in many places and sees in one at a time", async () => {
  expect(await told([...garden, ...assigned])).toContain(
    "assigned-without-list: Gardener have entry by assignee, listed only within one plot: nothing shows all of theirs.",
  );
});
