import { brief, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { concept, product } from "../fixtures/shop.ts";
import plugin from "../plugin.ts";

it("asks of what something is used on whose it is", async () => {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      product("web-application"),
      given(brief.actor, "member", { name: "Member", kind: "person" }),
      concept("user", "User"),
      concept("rental", "Rental"),
      concept("voucher", "Voucher"),
      given(brief.relation, "rental.user", {
        from: "brief/concept#rental",
        to: "brief/concept#user",
        kind: "many-to-one",
        owned: true,
      }),
      given(brief.attribute, "voucher.code", { concept: "brief/concept#voucher", name: "code" }),
      given(brief.action, "redeem-voucher", {
        actors: ["brief/actor#member"],
        verb: "redeem",
        concept: "brief/concept#voucher",
        effect: "command",
        onto: { concept: "brief/concept#rental", by: "brief/attribute#voucher.code" },
        requirements: [],
      }),
    )
    .result();
  const policies = plan
    .get(security.policy)
    .map(({ id, data }) => `${id}: ${data.effects.join(" ")}: ${data.when}`);
  expect(policies).toEqual([
    "member.rental.own: command: owns the rental",
    "member.rental.reading.own: read list: owns the rental",
  ]);
});
