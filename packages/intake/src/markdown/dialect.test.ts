import * as fc from "fast-check";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { expect, it } from "vitest";
import { dialectOf } from "./dialect.ts";

const full = dialectOf("@");

it("finds links that are written without marks", () => {
  for (const link of ["http://shelf.example", "www.shelf.example", "desk@shelf.example"]) {
    expect(dialectOf(`See ${link}`)).toBe(full);
  }
});

it("reads any text without them as GitHub does", () => {
  const part = fc.constantFrom(
    ..."# %- %1. %> %**%__%_%*%~~%~%`%[x] %[a](b)%\n%\n\n%  %&amp;%\\%@%ww%w.%http%:%//%/%shelf.example%Books%2nd%<b>%!%\n| a | b |\n|---|---|\n".split(
      "%",
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      expect(treeOf(text, dialectOf(text))).toEqual(treeOf(text, full));
    }),
    { numRuns: 300 },
  );
});

/** Development builds of the parser stop at "*\n[x] # ", whatever the dialect; released ones do not. */
function treeOf(text: string, dialect: Options): unknown {
  try {
    return fromMarkdown(text, dialect);
  } catch (error) {
    return String(error);
  }
}
