import { expect, it } from "vitest";
import { identifier, literal, remark } from "./quote.ts";

it("quotes identifiers where they are reserved, not lower case or not plain", () => {
  const names = ["title", "order", "Title", "2fa", "a b", 'a"b', "naïve", "名前"];
  expect(names.map(identifier)).toEqual([
    "title",
    '"order"',
    '"Title"',
    '"2fa"',
    '"a b"',
    '"a""b"',
    '"naïve"',
    '"名前"',
  ]);
});

it("keeps literals and remarks in their place", () => {
  expect(literal("it's \\ a\u0000 b\ud800\u202e")).toBe("'it''s \\ a b\ufffd'");
  expect(remark("one\r\n;DROP TABLE x;\u2028--")).toBe("one ;DROP TABLE x; --");
});
