import { idOf, node, optional } from "@planc/core";
import { decision, host } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { policiesOf } from "../policy/policies.ts";
import { preferencesOf } from "../policy/preferences.ts";
import { refusalIn } from "../policy/refusal.ts";
import { isInForce, waiversOf } from "../policy/waivers.ts";
import { premiseId } from "../premises/premises-of.ts";

/** What policy refuses stands until the last day of its waiver. */
export const waivedStep = step("waived", {
  reads: { choices: decision.choice, asOf: optional(host.asOf) },
  writes: { premises: decision.premise },
  run: ({ choices, asOf, options }) => {
    const waivers = waiversOf(options).filter((each) => isInForce(each, asOf?.data.date));
    if (waivers.length === 0) return { premises: [] };
    const catalogue = catalogueOf(options);
    const all = preferencesOf(policiesOf(options));
    // Only what is forbidden has to go where it is in use already.
    const forbidden = all.filter(({ strength }) => strength === "forbid");
    return {
      premises: choices.flatMap(({ ref, data }) => {
        const { technology, name, lifecycle } = data;
        const waiver = waivers.find(({ key }) => key === technology);
        if (!waiver) return [];
        const refusing = lifecycle === "existing" ? forbidden : all;
        const use = { topic: idOf(data.topic), key: technology };
        if (refusalIn(refusing, catalogue, use) === undefined) return [];
        const { owner, until } = waiver;
        return [
          node(
            decision.premise,
            premiseId(ref, "waiver"),
            { kind: "waiver", decision: ref, technology, name, owner, until },
            derived("premise-waived", [ref]),
          ),
        ];
      }),
    };
  },
});
