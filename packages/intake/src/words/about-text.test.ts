import { expect, it } from "vitest";
import { isAboutText } from "./about-text.ts";

it.each([
  ["This specification covers the whole kiln book.", true],
  ["Derived from `docs/kiln-book.md`, the first draft.", true],
  ["Glazes are kept elsewhere (this specification covers the kiln book).", false],
  ["(This specification covers the kiln book.)", true],
  ["Scores are derived from firing logs.", false],
  ["Do not mint new ids in this file.", true],
  ["IDs inherited from the kiln book.", true],
  ["Input: Derived from `docs/kiln-book.md` — the whole product.", true],
  ["Do not change the cone of a kiln in use.", false],
  ["Derived from the firing log, the score shows how even it was.", false],
])("tells what is said of the text from what is said of the product: %s", (text, expected) => {
  expect(isAboutText(text)).toBe(expected);
});
