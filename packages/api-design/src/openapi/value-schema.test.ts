import { expect, it } from "vitest";
import { valueSchema } from "./value-schema.ts";

it.each([undefined, 1e15, 1e18])(
  "lets through every amount up to %s that its pattern does",
  (maximum) => {
    const { pattern = "", maxLength = 0 } = valueSchema({ type: "money", maximum });
    const longest = `-${"9".repeat(maximum === undefined ? 15 : String(BigInt(maximum)).length)}.9999`;
    expect(new RegExp(pattern).test(longest)).toBe(true);
    expect(maxLength).toBe(longest.length);
    expect(new RegExp(pattern).test(`9${longest.slice(1)}`)).toBe(false);
  },
);
