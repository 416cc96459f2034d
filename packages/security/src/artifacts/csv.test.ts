import { expect, it } from "vitest";
import { csv } from "./csv.ts";

it("quotes what a separator, a quote or a line break would split", () => {
  expect(csv([["a,b", 'say "x"', "two\nlines", "plain"]])).toBe(
    '"a,b","say ""x""","two\nlines",plain\n',
  );
});

it("keeps a spreadsheet from running a cell", () => {
  expect(csv([["=1+1", "+1", "-1", "@sum", " =1", "\t=1"]])).toBe(
    "'=1+1,'+1,'-1,'@sum,' =1,'\t=1\n",
  );
});
