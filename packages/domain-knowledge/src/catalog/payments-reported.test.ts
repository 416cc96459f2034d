import { describe, expect, it } from "vitest";
import { archetypes } from "./index.ts";

const lives = archetypes.flatMap(({ key, concepts }) =>
  concepts.flatMap(({ name, states }) =>
    /^(?:Payment|Charge)$/.test(name) && states ? [[`${key}: ${name}`, states] as const] : [],
  ),
);
const paidIn = /^(?:captured|succeeded)$/;

/** A card may be declined and followed by another, and what was given back may come back. */
describe.each(lives.filter(([, states]) => Object.keys(states).some((each) => paidIn.test(each))))(
  "%s",
  (_, states) => {
    const paid = Object.keys(states).find((each) => paidIn.test(each)) ?? "";
    const [first = ""] = Object.keys(states);

    it.each(["failed", "refunded", "disputed", first].filter((each) => each in states))(
      "is paid out of %s",
      (before) => {
        expect(states[before]).toContain(paid);
      },
    );

    it("stays called off, so that another may be begun", () => {
      expect(states.cancelled ?? states.voided).toEqual([]);
    });
  },
);
