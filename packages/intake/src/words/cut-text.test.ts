import * as fc from "fast-check";
import { expect, it } from "vitest";
import { clip, shorten } from "./cut-text.ts";

it("cuts no character in half", () => {
  expect(clip("a😀😀", 2)).toBe("a");
  expect(clip("a😀😀", 3)).toBe("a😀");
  expect(shorten("a😀😀", 4)).toBe("a😀…");
  expect(shorten("a😀", 3)).toBe("a😀");
});

it("keeps well-formed text well-formed, and to its length", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "é", "😀", "用") }),
      fc.nat({ max: 30 }),
      (text, longest) => {
        const cut = clip(text, longest);
        expect(cut).not.toMatch(/\p{Cs}/u);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(text.startsWith(cut)).toBe(true);
      },
    ),
  );
});
