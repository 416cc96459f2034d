import { optional } from "@planc/core";
import { brief, reading } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { amountText } from "../settle/leftovers.ts";
import { placeText } from "./place-text.ts";

/** Numbers that a later clarification replaces. */
export const overriddenQuantities = rule("overridden-quantities", {
  reads: { inert: brief.inert, readings: optional(reading.quantity) },
  check: ({ inert, readings, report }) => {
    const byRef = new Map<string, (typeof readings)[number]>(
      readings.map((each) => [each.ref, each]),
    );
    for (const { ref, why } of inert) {
      const [old, by, ...more] = (why.from ?? []).flatMap((each) => byRef.get(each) ?? []);
      if (!old || !by || more.length > 0) continue;
      report(
        "quantity-replaced",
        {
          about: old.data.about,
          first: amountText(old.data),
          firstPlace: placeText(old.why),
          second: amountText(by.data),
          secondPlace: placeText(by.why),
        },
        { ref },
      );
    }
  },
});
