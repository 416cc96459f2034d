import { expect, it } from "vitest";
import { compile, idsIn, read } from "../fixtures/prompt.ts";

it("takes no name from words that the text uses as ordinary ones, or for its own things", async () => {
  const { plan } = await compile(
    'Build an auction site. Click "Bid" to bid. Users click the Bid button.\n\n## Key Entities\n\n- **Lot**: no Lot without a price',
  );
  expect(idsIn(plan, "brief/mention")).toEqual([]);
});

it("still knows a name that only capitals tell from a word", async () => {
  expect(await read("A command-line tool in Python with Click.", "brief/mention")).toContainEqual(
    expect.objectContaining({ technology: "Click" }),
  );
});
