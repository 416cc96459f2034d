import { carried, optional, sole, soleRef } from "@planc/core";
import { decision } from "@planc/core/ir";
import { ownershipId } from "../catalog/decision-ids.ts";
import { gatherFacts } from "../facts/gather.ts";
import { factReads } from "../facts/inputs.ts";
import { ownershipAgain } from "../flips/decide-again.ts";
import { turningFacts } from "../flips/turning-facts.ts";
import { derived, step } from "../kit.ts";
import { chooseOwnership } from "../ownership/choose-ownership.ts";
import { premisesOf } from "../premises/premises-of.ts";

/** Where the product is several services that keep rows: who owns which, and on how many servers. */
export const dataOwnershipStep = step("data-ownership", {
  reads: {
    ...factReads,
    style: decision.style,
    topics: decision.topic,
    preferences: optional(decision.preference),
  },
  writes: { ownership: decision.dataOwnership, premises: decision.premise },
  run: (inputs) => {
    const nothing = { ownership: undefined, premises: [] };
    const kept = inputs.topics.some(({ id, data }) => id === "relational-store" && data.needed);
    if (!kept) return nothing;
    const { preferences, style } = inputs;
    const facts = gatherFacts(inputs, style.data.style);
    const chosen = chooseOwnership(facts);
    if (!chosen) return nothing;
    const { data, carriedFrom } = chosen;
    const points = inputs.options.turns
      ? turningFacts(facts, ownershipAgain({ facts, preferences }))
      : undefined;
    return {
      ownership: sole(
        decision.dataOwnership,
        data,
        carriedFrom
          ? carried(...carriedFrom)
          : derived("ownership-from-facts", [style.ref, ...data.drivers]),
      ),
      premises: premisesOf(facts, soleRef(decision.dataOwnership), points?.get(ownershipId)),
    };
  },
});
