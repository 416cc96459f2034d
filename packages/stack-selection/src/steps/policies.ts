import { join, node } from "@planc/core";
import { decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";
import { policiesOf } from "../policy/policies.ts";
import { preferencesOf } from "../policy/preferences.ts";

/** What the organisation says of technologies, as wishes that the choice heeds. */
export const policiesStep = step("policies", {
  reads: {},
  writes: { preferences: decision.preference },
  run: ({ options }) => ({
    preferences: preferencesOf(policiesOf(options)).map((each) =>
      node(
        decision.preference,
        join("policy", each.topic, each.technology, each.strength),
        each,
        assumed("policy-of-organisation", each.because),
      ),
    ),
  }),
});
