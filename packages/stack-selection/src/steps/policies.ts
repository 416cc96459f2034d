import { join, node, optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { policiesOf } from "../policy/policies.ts";
import { preferencesOf, withWaivers } from "../policy/preferences.ts";
import { isInForce, waiversOf } from "../policy/waivers.ts";

/** What the organisation says of technologies, as wishes that the choice heeds. */
export const policiesStep = step("policies", {
  reads: { asOf: optional(host.asOf) },
  writes: { preferences: decision.preference },
  run: ({ asOf, options }) => ({
    preferences: withWaivers(
      preferencesOf(policiesOf(options)),
      waiversOf(options).filter((each) => isInForce(each, asOf?.data.date)),
      catalogueOf(options),
    ).map((each) =>
      node(
        decision.preference,
        join("policy", each.topic, each.technology, each.strength),
        each,
        assumed("policy-of-organisation", each.because),
      ),
    ),
  }),
});
